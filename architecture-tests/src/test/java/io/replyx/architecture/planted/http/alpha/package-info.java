@NullMarked
package io.replyx.architecture.planted.http.alpha;

import org.jspecify.annotations.NullMarked;
