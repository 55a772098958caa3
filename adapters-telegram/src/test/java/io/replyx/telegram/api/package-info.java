@NullMarked
package io.replyx.telegram.api;

import org.jspecify.annotations.NullMarked;
