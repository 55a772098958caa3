/** Reads uploaded documents, which may be broken, hostile, or not what their names say. */
@NullMarked
package io.replyx.ai.documents;

import org.jspecify.annotations.NullMarked;
