/** Bots in PostgreSQL. What runs all tenants' bots is plain JDBC, many rows to a statement. */
@NullMarked
package io.replyx.persistence.bots;

import org.jspecify.annotations.NullMarked;
