/** One embedded PostgreSQL per test JVM, and databases cloned from templates in it. */
@NullMarked
package io.replyx.postgres.testing;

import org.jspecify.annotations.NullMarked;
