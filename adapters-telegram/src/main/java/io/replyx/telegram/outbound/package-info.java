/** What bots say, in order and within Telegram's limits. */
@NullMarked
package io.replyx.telegram.outbound;

import org.jspecify.annotations.NullMarked;
