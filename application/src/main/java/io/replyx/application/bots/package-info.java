/** Bots in Telegram: their life, what reaches them, and what they say. */
@NullMarked
package io.replyx.application.bots;

import org.jspecify.annotations.NullMarked;
