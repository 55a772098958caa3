@NullMarked
package io.replyx.architecture.planted.domain.alpha;

import org.jspecify.annotations.NullMarked;
