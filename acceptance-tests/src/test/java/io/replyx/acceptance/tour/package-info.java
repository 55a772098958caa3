/** The README's tour, run as it is written. */
@NullMarked
package io.replyx.acceptance.tour;

import org.jspecify.annotations.NullMarked;
