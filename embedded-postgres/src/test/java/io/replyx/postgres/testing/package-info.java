@NullMarked
package io.replyx.postgres.testing;

import org.jspecify.annotations.NullMarked;
