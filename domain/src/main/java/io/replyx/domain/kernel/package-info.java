/** What every capability shares: identity of tenants and users, refusals, events, decisions, money. */
@NullMarked
package io.replyx.domain.kernel;

import org.jspecify.annotations.NullMarked;
