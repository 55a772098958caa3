/** Telegram: bots that hear, answer and never lose a message, a thousand of them in one process. */
@NullMarked
package io.replyx.telegram;

import org.jspecify.annotations.NullMarked;
