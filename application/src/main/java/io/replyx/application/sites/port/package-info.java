/** What sites need from a store. */
@NullMarked
package io.replyx.application.sites.port;

import org.jspecify.annotations.NullMarked;
