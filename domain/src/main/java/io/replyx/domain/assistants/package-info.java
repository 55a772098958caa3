/** Assistants: what a tenant configures, publishes and rolls back. */
@NullMarked
package io.replyx.domain.assistants;

import org.jspecify.annotations.NullMarked;
