/** Answers and vectors without any model, so that an installation works before one is configured. */
package io.replyx.ai.offline;
