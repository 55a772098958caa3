/** Bots from the command line: a client of a running server, as anybody could write one. */
package io.replyx.bootstrap.bots;
