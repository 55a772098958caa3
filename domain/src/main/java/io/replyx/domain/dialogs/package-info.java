/** Conversations between a customer and an assistant. */
@NullMarked
package io.replyx.domain.dialogs;

import org.jspecify.annotations.NullMarked;
