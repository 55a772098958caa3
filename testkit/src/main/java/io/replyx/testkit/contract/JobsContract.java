package io.replyx.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replyx.application.kernel.Job;
import io.replyx.application.kernel.JobQueue;
import io.replyx.application.kernel.JobQueue.Claimed;
import io.replyx.application.kernel.Jobs;
import io.replyx.application.kernel.Payload;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** {@link Jobs}: what use cases leave for later. Nobody else may work on its queue meanwhile. */
public abstract class JobsContract extends QueueContract {
    @Test
    void gives_back_all_of_a_job_at_its_first_attempt() {
        var tenant = tenant();
        var payload = new Payload(Map.of("message", "Ёж \"17\"", "empty", ""));
        var job = new Job(
                id(), "reply", tenant.id(), Optional.of(new Job.OrderingKey(id(), 17)), payload, clock().instant());

        add(tenant, job);

        assertThat(claim(10)).containsExactly(new Claimed(job, 1));
    }

    @Test
    void takes_jobs_that_were_added_across_tenants() {
        var job = tenant().newJob();

        runAcross(() -> persistence().kernelStores().jobs().add(job));

        assertThat(claimedJobs(10)).containsExactly(job);
    }

    @Test
    void has_no_job_whose_transaction_failed() {
        var tenant = tenant();

        assertThatThrownBy(() -> tenant.run(() -> {
                    persistence().kernelStores().jobs().add(tenant.newJob());
                    persistence().kernelStores().jobs().addAndClaim(tenant.newJob());
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        clock().advance(JobQueue.LEASE.multipliedBy(2));
        assertThat(claim(10)).isEmpty();
    }

    @Test
    void a_tenant_adds_no_job_in_anothers_name() {
        var job = tenant().newJob();
        var stranger = tenant();

        assertThatThrownBy(() -> add(stranger, job)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> addAndClaim(stranger, job)).isInstanceOf(RuntimeException.class);

        assertThat(claim(10)).isEmpty();
    }
}
