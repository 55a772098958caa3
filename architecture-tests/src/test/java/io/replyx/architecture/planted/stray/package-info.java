@NullMarked
package io.replyx.architecture.planted.stray;

import org.jspecify.annotations.NullMarked;
