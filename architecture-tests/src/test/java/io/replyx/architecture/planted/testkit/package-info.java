@NullMarked
package io.replyx.architecture.planted.testkit;

import org.jspecify.annotations.NullMarked;
