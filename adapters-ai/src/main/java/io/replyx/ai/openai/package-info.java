/** Answers and vectors from any provider that speaks OpenAI's protocol. */
@NullMarked
package io.replyx.ai.openai;

import org.jspecify.annotations.NullMarked;
