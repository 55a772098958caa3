@NullMarked
package io.replyx.testkit;

import org.jspecify.annotations.NullMarked;
