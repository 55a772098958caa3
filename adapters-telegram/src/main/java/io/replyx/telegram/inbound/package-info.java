/** What reaches the bots, in the core's words, chat by chat. */
package io.replyx.telegram.inbound;
