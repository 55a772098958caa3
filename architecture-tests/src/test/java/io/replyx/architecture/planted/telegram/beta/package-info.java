@NullMarked
package io.replyx.architecture.planted.telegram.beta;

import org.jspecify.annotations.NullMarked;
