/** Measures the packaged product beside its peers, in one run on one machine: only ratios of such a run are findings. */
package io.replyx.benchmarks;
