/** Which bots run here, and how each of them does. */
@NullMarked
package io.replyx.telegram.fleet;

import org.jspecify.annotations.NullMarked;
