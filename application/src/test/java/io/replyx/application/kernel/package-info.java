@NullMarked
package io.replyx.application.kernel;

import org.jspecify.annotations.NullMarked;
