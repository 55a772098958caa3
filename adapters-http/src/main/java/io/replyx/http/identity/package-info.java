/** Accounts over HTTP: registering, logging in, access tokens. */
@NullMarked
package io.replyx.http.identity;

import org.jspecify.annotations.NullMarked;
