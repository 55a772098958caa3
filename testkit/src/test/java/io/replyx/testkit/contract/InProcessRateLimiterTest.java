package io.replyx.testkit.contract;

import io.replyx.application.kernel.InProcessRateLimiter;
import io.replyx.application.kernel.RateLimiter;
import io.replyx.testkit.scripted.SettableClock;
import org.junit.jupiter.api.extension.RegisterExtension;

final class InProcessRateLimiterTest extends RateLimiterContract {
    @RegisterExtension
    private final Subject subject = new Subject();

    private final SettableClock clock = new SettableClock();
    private final RateLimiter sound = new InProcessRateLimiter(clock);

    @Override
    protected RateLimiter limits() {
        return subject.spoiled(RateLimiter.class, sound);
    }

    @Override
    protected SettableClock clock() {
        return clock;
    }
}
