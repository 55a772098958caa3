/** Runs the packaged product as a process of its own, and looks at it from outside. */
@NullMarked
package io.replyx.acceptance;

import org.jspecify.annotations.NullMarked;
