@NullMarked
package io.replyx.persistence.sites;

import org.jspecify.annotations.NullMarked;
