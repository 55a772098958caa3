@NullMarked
package io.replyx.architecture.planted.domain.beta;

import org.jspecify.annotations.NullMarked;
