@NullMarked
package io.replyx.architecture.planted.domain.gamma;

import org.jspecify.annotations.NullMarked;
