/** What every capability shares: identity of tenants and users, refusals, events, decisions, money. */
package io.replyx.domain.kernel;
