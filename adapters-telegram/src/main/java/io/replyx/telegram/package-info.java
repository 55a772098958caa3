/** Telegram: bots that hear, answer and never lose a message, a thousand of them in one process. */
package io.replyx.telegram;
