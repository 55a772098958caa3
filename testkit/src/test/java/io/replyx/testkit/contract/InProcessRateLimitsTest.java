package io.replyx.testkit.contract;

import io.replyx.application.kernel.InProcessRateLimits;
import io.replyx.application.kernel.RateLimits;
import io.replyx.testkit.scripted.SettableClock;
import org.junit.jupiter.api.extension.RegisterExtension;

final class InProcessRateLimitsTest extends RateLimitsContract {
    @RegisterExtension
    private final Subject subject = new Subject();

    private final SettableClock clock = new SettableClock();
    private final RateLimits sound = new InProcessRateLimits(clock);

    @Override
    protected RateLimits limits() {
        return subject.spoiled(RateLimits.class, sound);
    }

    @Override
    protected SettableClock clock() {
        return clock;
    }
}
