/** What assistants know: documents, their chunks, and how the right ones are found. */
@NullMarked
package io.replyx.domain.knowledge;

import org.jspecify.annotations.NullMarked;
