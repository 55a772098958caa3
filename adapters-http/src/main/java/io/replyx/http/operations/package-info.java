/** What operators and integrators look at: health, documentation. */
@NullMarked
package io.replyx.http.operations;

import org.jspecify.annotations.NullMarked;
