@NullMarked
package io.replyx.architecture.planted.ai.beta;

import org.jspecify.annotations.NullMarked;
