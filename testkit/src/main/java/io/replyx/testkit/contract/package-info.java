/** What every implementation of a port must do: one abstract suite for each port, run on fakes and real adapters alike. */
@NullMarked
package io.replyx.testkit.contract;

import org.jspecify.annotations.NullMarked;
