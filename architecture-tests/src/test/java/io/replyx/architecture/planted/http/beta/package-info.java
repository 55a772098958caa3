@NullMarked
package io.replyx.architecture.planted.http.beta;

import org.jspecify.annotations.NullMarked;
