/** Every store in memory, under the same rules as a database with row-level security. */
@NullMarked
package io.replyx.testkit.memory;

import org.jspecify.annotations.NullMarked;
