@NullMarked
package io.replyx.persistence.kernel;

import org.jspecify.annotations.NullMarked;
