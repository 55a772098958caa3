/** What reaches the bots, in the core's words, chat by chat. */
@NullMarked
package io.replyx.telegram.inbound;

import org.jspecify.annotations.NullMarked;
