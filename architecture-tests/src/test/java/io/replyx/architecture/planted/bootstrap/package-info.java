@NullMarked
package io.replyx.architecture.planted.bootstrap;

import org.jspecify.annotations.NullMarked;
