@NullMarked
package io.replyx.architecture.planted.postgres.testing;

import org.jspecify.annotations.NullMarked;
