/** Kills the product again and again, and counts what it lost. */
@NullMarked
package io.replyx.acceptance.crash;

import org.jspecify.annotations.NullMarked;
