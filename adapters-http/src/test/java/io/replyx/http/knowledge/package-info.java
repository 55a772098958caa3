@NullMarked
package io.replyx.http.knowledge;

import org.jspecify.annotations.NullMarked;
