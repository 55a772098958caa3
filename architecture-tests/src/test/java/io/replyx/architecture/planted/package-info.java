/** A house that is laid out like ReplyX and breaks every rule. Classes named {@code Proper…} keep them all. */
@NullMarked
package io.replyx.architecture.planted;

import org.jspecify.annotations.NullMarked;
