@NullMarked
package io.replyx.architecture.planted.domain.delta;

import org.jspecify.annotations.NullMarked;
