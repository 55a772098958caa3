@NullMarked
package io.replyx.telegram.fleet;

import org.jspecify.annotations.NullMarked;
