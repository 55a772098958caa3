@NullMarked
package io.replyx.domain.bots;

import org.jspecify.annotations.NullMarked;
