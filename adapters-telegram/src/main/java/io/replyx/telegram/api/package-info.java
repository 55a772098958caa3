/** Calls to Telegram's Bot API. */
@NullMarked
package io.replyx.telegram.api;

import org.jspecify.annotations.NullMarked;
