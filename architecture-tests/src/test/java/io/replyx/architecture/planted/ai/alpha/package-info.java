@NullMarked
package io.replyx.architecture.planted.ai.alpha;

import org.jspecify.annotations.NullMarked;
