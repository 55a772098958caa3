/** What tests of ReplyX, and of what is built on it, stand on. */
@NullMarked
package io.replyx.testkit;

import org.jspecify.annotations.NullMarked;
