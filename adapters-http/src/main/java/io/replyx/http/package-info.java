/** ReplyX over HTTP: the server and what its host configures. */
@NullMarked
package io.replyx.http;

import org.jspecify.annotations.NullMarked;
