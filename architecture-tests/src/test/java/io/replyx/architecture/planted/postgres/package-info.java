@NullMarked
package io.replyx.architecture.planted.postgres;

import org.jspecify.annotations.NullMarked;
