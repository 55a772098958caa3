@NullMarked
package io.replyx.architecture.planted.persistence.beta;

import org.jspecify.annotations.NullMarked;
