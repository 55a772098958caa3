/** Sites where customers chat: who may embed it, how it looks, and who visits. */
@NullMarked
package io.replyx.domain.sites;

import org.jspecify.annotations.NullMarked;
