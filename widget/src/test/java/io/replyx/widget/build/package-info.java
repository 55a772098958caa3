@NullMarked
package io.replyx.widget.build;

import org.jspecify.annotations.NullMarked;
