@NullMarked
package io.replyx.architecture.planted.application.alpha;

import org.jspecify.annotations.NullMarked;
