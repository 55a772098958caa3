@NullMarked
package io.replyx.architecture.planted.application.alpha.port;

import org.jspecify.annotations.NullMarked;
