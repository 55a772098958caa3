/** Texts as Telegram takes them: plain text with entities beside it, in pieces that fit into one message. */
package io.replyx.telegram.text;
