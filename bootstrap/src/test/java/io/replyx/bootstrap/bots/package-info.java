@NullMarked
package io.replyx.bootstrap.bots;

import org.jspecify.annotations.NullMarked;
