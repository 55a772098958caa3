@NullMarked
package io.replyx.persistence;

import org.jspecify.annotations.NullMarked;
