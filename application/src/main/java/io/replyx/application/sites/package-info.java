/** Sites and their visitors: embedding a chat, and coming to one. */
@NullMarked
package io.replyx.application.sites;

import org.jspecify.annotations.NullMarked;
