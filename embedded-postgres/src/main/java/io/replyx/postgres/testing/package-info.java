/** One embedded PostgreSQL per test JVM, and databases cloned from templates in it. */
package io.replyx.postgres.testing;
