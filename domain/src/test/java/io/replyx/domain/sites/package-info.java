@NullMarked
package io.replyx.domain.sites;

import org.jspecify.annotations.NullMarked;
