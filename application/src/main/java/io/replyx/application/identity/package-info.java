@NullMarked
package io.replyx.application.identity;

import org.jspecify.annotations.NullMarked;
