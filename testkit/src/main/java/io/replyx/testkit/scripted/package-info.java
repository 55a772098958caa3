/** Remote parts, time and chance that do what a test tells them. */
@NullMarked
package io.replyx.testkit.scripted;

import org.jspecify.annotations.NullMarked;
