/** Answers and vectors without any model, so that an installation works before one is configured. */
@NullMarked
package io.replyx.ai.offline;

import org.jspecify.annotations.NullMarked;
