/** Every store in memory, under the same rules as a database with row-level security. */
package io.replyx.testkit.memory;
