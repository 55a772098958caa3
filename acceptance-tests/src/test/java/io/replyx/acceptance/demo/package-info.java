/** The demo, started as a newcomer starts it. */
@NullMarked
package io.replyx.acceptance.demo;

import org.jspecify.annotations.NullMarked;
