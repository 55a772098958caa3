@NullMarked
package io.replyx.bootstrap;

import org.jspecify.annotations.NullMarked;
