/** A Telegram of our own: speaks the Bot API, keeps its limits, and counts who breaks them. */
@NullMarked
package io.replyx.testkit.telegram;

import org.jspecify.annotations.NullMarked;
