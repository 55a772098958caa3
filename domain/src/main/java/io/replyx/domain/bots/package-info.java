/** Bots in a messenger, and what they and their customers tell each other. */
@NullMarked
package io.replyx.domain.bots;

import org.jspecify.annotations.NullMarked;
