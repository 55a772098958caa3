/** Conversations over HTTP: messages, answers, live events. */
@NullMarked
package io.replyx.http.dialogs;

import org.jspecify.annotations.NullMarked;
