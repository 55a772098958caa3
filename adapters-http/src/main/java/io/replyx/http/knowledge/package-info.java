/** Documents and search over HTTP. */
@NullMarked
package io.replyx.http.knowledge;

import org.jspecify.annotations.NullMarked;
