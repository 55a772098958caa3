/** What bots say, in order and within Telegram's limits. */
package io.replyx.telegram.outbound;
