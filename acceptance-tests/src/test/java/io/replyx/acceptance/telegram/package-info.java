/** Bots of the packaged server, and a Telegram of our own. */
@NullMarked
package io.replyx.acceptance.telegram;

import org.jspecify.annotations.NullMarked;
