/** What is of interest inside of the bots' adapters only. */
@NullMarked
package io.replyx.persistence.bots;

import org.jspecify.annotations.NullMarked;
