/**
 * A model provider for tests and benchmarks: real HTTP, OpenAI's protocol, no model. It needs nothing but the JDK and
 * nothing of ReplyX, so it can stand in a process of its own.
 */
package io.replyx.testkit.provider;
