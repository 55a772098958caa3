/** Bots in PostgreSQL. What runs all tenants' bots is plain JDBC, many rows to a statement. */
package io.replyx.persistence.bots;
