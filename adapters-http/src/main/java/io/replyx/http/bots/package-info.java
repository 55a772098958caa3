/** Bots over HTTP: for those who set them up, for Telegram, and for those who look after all of them. */
@NullMarked
package io.replyx.http.bots;

import org.jspecify.annotations.NullMarked;
