/** Who people are: users, tenants, memberships, sessions and one-time tokens. */
@NullMarked
package io.replyx.domain.identity;

import org.jspecify.annotations.NullMarked;
