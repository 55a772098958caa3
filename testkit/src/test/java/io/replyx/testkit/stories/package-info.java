@NullMarked
package io.replyx.testkit.stories;

import org.jspecify.annotations.NullMarked;
