@NullMarked
package io.replyx.persistence.knowledge;

import org.jspecify.annotations.NullMarked;
