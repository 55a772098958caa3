@NullMarked
package io.replyx.application.knowledge;

import org.jspecify.annotations.NullMarked;
