@NullMarked
package io.replyx.postgres;

import org.jspecify.annotations.NullMarked;
