@NullMarked
package io.replyx.benchmarks;

import org.jspecify.annotations.NullMarked;
