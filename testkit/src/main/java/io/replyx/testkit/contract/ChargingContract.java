package io.replyx.testkit.contract;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.replyx.application.billing.port.Charging;
import io.replyx.domain.billing.HoldId;
import io.replyx.domain.billing.Usage;
import org.junit.jupiter.api.Test;

/**
 * {@link Charging}, as far as a tenant that can pay sees it. Of money it tells nothing: a suite that reads a balance
 * needs an implementation that keeps one.
 */
public abstract class ChargingContract extends PersistenceContract {
    private static final Usage USED = new Usage(900, 120, false);
    private static final Usage BOUNDLESS = new Usage(Integer.MAX_VALUE, Integer.MAX_VALUE, true);

    /** The implementation in question; it lets a new tenant pay. */
    protected abstract Charging charging();

    private HoldId held(SampleTenant tenant) {
        var hold = new HoldId(id());
        hold(tenant, hold);
        return hold;
    }

    private void hold(SampleTenant tenant, HoldId hold) {
        tenant.run(() -> charging().hold(tenant.id(), hold));
    }

    private void settle(SampleTenant tenant, HoldId hold, Usage usage) {
        tenant.run(() -> charging().settle(tenant.id(), hold, usage));
    }

    private void release(SampleTenant tenant, HoldId hold) {
        tenant.run(() -> charging().release(tenant.id(), hold));
    }

    private static void isHarmless(Runnable step) {
        assertThatCode(step::run).doesNotThrowAnyException();
    }

    @Test
    void one_transaction_may_set_aside_for_several_answers() {
        var tenant = tenant();
        var first = new HoldId(id());
        var second = new HoldId(id());

        isHarmless(() -> tenant.run(() -> {
            charging().hold(tenant.id(), first);
            charging().hold(tenant.id(), second);
        }));
    }

    @Test
    void setting_aside_for_the_same_answer_again_is_harmless() {
        var tenant = tenant();
        var hold = held(tenant);

        isHarmless(() -> hold(tenant, hold));
    }

    @Test
    void settling_again_is_harmless() {
        var tenant = tenant();
        var hold = held(tenant);
        settle(tenant, hold, USED);

        isHarmless(() -> settle(tenant, hold, USED));
    }

    @Test
    void releasing_again_is_harmless() {
        var tenant = tenant();
        var hold = held(tenant);
        release(tenant, hold);

        isHarmless(() -> release(tenant, hold));
    }

    @Test
    void releasing_what_is_settled_is_harmless() {
        var tenant = tenant();
        var hold = held(tenant);
        settle(tenant, hold, USED);

        isHarmless(() -> release(tenant, hold));
    }

    @Test
    void settling_what_is_released_is_harmless() {
        var tenant = tenant();
        var hold = held(tenant);
        release(tenant, hold);

        isHarmless(() -> settle(tenant, hold, USED));
    }

    @Test
    void an_answer_that_used_nothing_is_settled() {
        var tenant = tenant();
        var hold = held(tenant);

        isHarmless(() -> settle(tenant, hold, Usage.NONE));
    }

    @Test
    void an_answer_that_used_more_than_anybody_set_aside_is_settled() {
        var tenant = tenant();
        var hold = held(tenant);

        isHarmless(() -> settle(tenant, hold, BOUNDLESS));
    }

    @Test
    void what_one_tenant_settled_another_may_still_set_aside() {
        var one = tenant();
        var other = tenant();
        var hold = held(one);
        settle(one, hold, USED);

        isHarmless(() -> hold(other, hold));
        isHarmless(() -> settle(other, hold, USED));
    }
}
