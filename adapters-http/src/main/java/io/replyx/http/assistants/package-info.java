/** Assistants over HTTP. */
@NullMarked
package io.replyx.http.assistants;

import org.jspecify.annotations.NullMarked;
