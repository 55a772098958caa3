/** PostgreSQL as a child process: durable, on loopback only, found again after any crash. */
@NullMarked
package io.replyx.postgres;

import org.jspecify.annotations.NullMarked;
