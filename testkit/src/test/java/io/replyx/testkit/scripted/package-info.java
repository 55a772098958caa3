@NullMarked
package io.replyx.testkit.scripted;

import org.jspecify.annotations.NullMarked;
