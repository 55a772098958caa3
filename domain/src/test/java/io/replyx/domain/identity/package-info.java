@NullMarked
package io.replyx.domain.identity;

import org.jspecify.annotations.NullMarked;
