/**
 * Statements that nobody waits for travel with the next one that somebody does: the taking on of role and tenant, and writes that a
 * store defers by name. JDBC has no pipelining, and Hibernate prepares its own statements, so it is done underneath both; nothing else
 * of the adapter knows of it. See docs/decisions/0014-statements-travel-together.md.
 */
package io.replyx.persistence.pipeline;
