@NullMarked
package io.replyx.domain.kernel;

import org.jspecify.annotations.NullMarked;
