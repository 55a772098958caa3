/** Answers and vectors from any provider that speaks OpenAI's protocol. */
package io.replyx.ai.openai;
