/** What use costs. */
@NullMarked
package io.replyx.domain.billing;

import org.jspecify.annotations.NullMarked;
