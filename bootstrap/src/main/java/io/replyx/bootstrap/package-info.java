/** The server: settings, wiring, the embedded database, background work, and the command line. */
@NullMarked
package io.replyx.bootstrap;

import org.jspecify.annotations.NullMarked;
