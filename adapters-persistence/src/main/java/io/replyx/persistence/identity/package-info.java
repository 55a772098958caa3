@NullMarked
package io.replyx.persistence.identity;

import org.jspecify.annotations.NullMarked;
