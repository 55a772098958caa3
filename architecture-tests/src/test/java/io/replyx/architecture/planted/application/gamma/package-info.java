@NullMarked
package io.replyx.architecture.planted.application.gamma;

import org.jspecify.annotations.NullMarked;
