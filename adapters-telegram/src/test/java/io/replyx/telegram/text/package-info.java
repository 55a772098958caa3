@NullMarked
package io.replyx.telegram.text;

import org.jspecify.annotations.NullMarked;
