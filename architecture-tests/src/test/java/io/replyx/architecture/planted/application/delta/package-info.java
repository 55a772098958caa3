@NullMarked
package io.replyx.architecture.planted.application.delta;

import org.jspecify.annotations.NullMarked;
