@NullMarked
package io.replyx.architecture.planted.telegram.alpha;

import org.jspecify.annotations.NullMarked;
