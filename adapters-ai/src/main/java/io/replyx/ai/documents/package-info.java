/** Reads uploaded documents, which may be broken, hostile, or not what their names say. */
package io.replyx.ai.documents;
