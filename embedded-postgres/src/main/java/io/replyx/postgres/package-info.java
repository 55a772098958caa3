/** PostgreSQL as a child process: durable, on loopback only, found again after any crash. */
package io.replyx.postgres;
