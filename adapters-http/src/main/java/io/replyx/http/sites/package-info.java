/** Sites over HTTP: for the tenants who set them up, for the pages that show them, and for their visitors. */
@NullMarked
package io.replyx.http.sites;

import org.jspecify.annotations.NullMarked;
