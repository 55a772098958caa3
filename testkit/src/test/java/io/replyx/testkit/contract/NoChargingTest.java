package io.replyx.testkit.contract;

import io.replyx.application.billing.NoCharging;
import io.replyx.application.billing.port.Charging;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

@ExtendWith(InMemoryStores.class)
final class NoChargingTest extends ChargingContract {
    @RegisterExtension
    private final Subject subject = new Subject();

    @Override
    protected Charging charging() {
        return subject.spoiled(Charging.class, new NoCharging());
    }
}
