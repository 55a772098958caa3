/** What every implementation of a port must do: one abstract suite for each port, run on fakes and real adapters alike. */
package io.replyx.testkit.contract;
