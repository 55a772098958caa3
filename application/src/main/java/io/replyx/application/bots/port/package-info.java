/** What bots ask of stores and of Telegram. */
@NullMarked
package io.replyx.application.bots.port;

import org.jspecify.annotations.NullMarked;
