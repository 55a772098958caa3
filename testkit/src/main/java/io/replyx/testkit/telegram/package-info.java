/** A Telegram of our own: speaks the Bot API, keeps its limits, and counts who breaks them. */
package io.replyx.testkit.telegram;
