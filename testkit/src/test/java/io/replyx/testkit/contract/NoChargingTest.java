package io.replyx.testkit.contract;

import io.replyx.application.Persistence;
import io.replyx.application.billing.NoCharging;
import io.replyx.application.billing.port.Charging;
import io.replyx.testkit.scripted.SettableClock;
import org.junit.jupiter.api.extension.RegisterExtension;

final class NoChargingTest extends ChargingContract {
    @RegisterExtension
    private final Subject subject = new Subject();

    @Override
    protected Persistence persistence() {
        return subject.persistence();
    }

    @Override
    protected SettableClock clock() {
        return subject.clock();
    }

    @Override
    protected Charging charging() {
        return subject.spoiled(Charging.class, new NoCharging());
    }
}
