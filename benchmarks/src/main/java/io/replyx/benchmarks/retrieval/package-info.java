/** How well questions find the passages that answer them, beside Lucene in the same run. */
@NullMarked
package io.replyx.benchmarks.retrieval;

import org.jspecify.annotations.NullMarked;
