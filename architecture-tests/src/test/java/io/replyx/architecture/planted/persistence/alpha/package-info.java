@NullMarked
package io.replyx.architecture.planted.persistence.alpha;

import org.jspecify.annotations.NullMarked;
