@NullMarked
package io.replyx.testkit.memory;

import org.jspecify.annotations.NullMarked;
