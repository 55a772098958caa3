/** Bots from the command line: a client of a running server, as anybody could write one. */
@NullMarked
package io.replyx.bootstrap.bots;

import org.jspecify.annotations.NullMarked;
