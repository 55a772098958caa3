package io.replyx.testkit.contract;

import static java.util.Objects.requireNonNull;

import io.replyx.application.kernel.Job;
import io.replyx.application.kernel.JobQueue;
import io.replyx.application.kernel.JobQueue.Claimed;
import io.replyx.application.kernel.Jobs;
import io.replyx.application.kernel.Payload;
import io.replyx.application.kernel.Subscription;
import io.replyx.testkit.contract.Planted.Call;
import io.replyx.testkit.contract.Planted.Defect;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can go wrong with the queue. */
final class JobFaults {
    private JobFaults() {}

    static List<Fault> all() {
        return List.of(
                queue(
                        "no lease at all",
                        "claim",
                        JobFaults::takingWhatOthersHold,
                        "leaves_a_claimed_job_alone_until_its_lease_runs_out"),
                queue(
                        "the same job for everybody",
                        "claim",
                        JobFaults::takingWhatOthersHold,
                        "no_two_callers_get_the_same_job"),
                queue(
                        "a lease for ever",
                        "claim",
                        call -> claimed(call).stream()
                                .filter(claimed -> claimed.attempt() == 1)
                                .toList(),
                        "leaves_a_claimed_job_alone_until_its_lease_runs_out"),
                queue("renew nothing", "renew", _ -> null, "a_renewed_lease_holds_on"),
                queue("finish one at a time", "finish", JobFaults::finishingOne, "a_finished_job_is_gone"),
                queue(
                        "anybody finishes",
                        "finish",
                        JobFaults::finishingForAnybody,
                        "a_node_whose_lease_ran_out_has_no_say_any_more"),
                Fault.in(
                        JobQueue.class,
                        "listen for ever",
                        "onClaimed",
                        JobFaults::listeningForEver,
                        InMemoryStoresTest.JobNoticesHold.class,
                        "tells_nothing_to_those_who_no_longer_listen"),
                queue("retry at once", "retry", JobFaults::retryingAtOnce, "tries_a_job_again_at_the_given_time"),
                queue(
                        "forget parked jobs",
                        "moveToDeadLetter",
                        JobFaults::finishing,
                        "keeps_a_job_that_was_given_up_and_takes_it_no_more"),
                queue("park the oldest first", "deadJobs", JobFaults::backwards, "shows_the_jobs_given_up_last_first"),
                queue("release nothing", "releaseAll", _ -> null, "puts_every_claimed_job_back_at_once"),
                queue(
                        "newest first",
                        "claim",
                        JobFaults::backwards,
                        "takes_the_oldest_first_and_no_more_than_asked_for"),
                queue(
                        "always the first attempt",
                        "claim",
                        call -> claimed(call).stream()
                                .map(claimed -> new Claimed(claimed.job(), 1))
                                .toList(),
                        "leaves_a_claimed_job_alone_until_its_lease_runs_out"),
                jobs("no lanes", JobFaults::inALaneOfItsOwn, "takes_the_jobs_of_a_lane_one_after_the_other"),
                jobs("lanes by order of adding", JobFaults::inAnyOrder, "goes_by_positions_whatever_is_added_first"),
                Fault.in(
                        JobQueue.class,
                        "a parked job blocks its lane",
                        "moveToDeadLetter",
                        JobFaults::puttingOffForEver,
                        InMemoryStoresTest.JobLanesHold.class,
                        "a_job_that_was_given_up_no_longer_holds_up_its_lane"),
                Fault.in(
                        Jobs.class,
                        "lose the payload",
                        "add",
                        JobFaults::withoutPayload,
                        InMemoryStoresTest.JobsHold.class,
                        "gives_back_all_of_a_job_at_its_first_attempt"),
                new Fault(
                        "Jobs: told of before the commit",
                        Set.of(Jobs.class, JobQueue.class),
                        JobFaults::tellingTooEarly,
                        InMemoryStoresTest.JobNoticesHold.class,
                        "tells_of_a_claimed_job_after_the_commit_and_not_before"),
                new Fault(
                        "Jobs: told of after a failure",
                        Set.of(Jobs.class, JobQueue.class),
                        JobFaults::tellingTooEarly,
                        InMemoryStoresTest.JobNoticesHold.class,
                        "tells_of_nothing_when_the_transaction_fails"),
                Fault.in(
                        JobQueue.class,
                        "told of nothing claimed",
                        "onClaimed",
                        _ -> null,
                        InMemoryStoresTest.JobNoticesHold.class,
                        "tells_of_a_job_that_was_claimed_as_it_was_added"),
                Fault.in(
                        JobQueue.class,
                        "told of nothing added",
                        "onAdded",
                        _ -> null,
                        InMemoryStoresTest.JobNoticesHold.class,
                        "tells_of_an_added_job_after_the_commit_and_not_before"),
                Fault.in(
                        Jobs.class,
                        "claimed without a lease",
                        "addAndClaim",
                        JobFaults::onlyAdded,
                        InMemoryStoresTest.JobNoticesHold.class,
                        "a_job_claimed_as_it_was_added_is_leased_like_any_other"));
    }

    private static Fault queue(String name, String method, Defect defect, String caughtBy) {
        return Fault.in(JobQueue.class, name, method, defect, InMemoryStoresTest.JobQueueHolds.class, caughtBy);
    }

    private static Fault jobs(String name, Defect defect, String caughtBy) {
        return Fault.in(Jobs.class, name, "add", defect, InMemoryStoresTest.JobLanesHold.class, caughtBy);
    }

    private static List<Claimed> claimed(Call call) throws Throwable {
        return ((List<?>) requireNonNull(call.proceed()))
                .stream().map(Claimed.class::cast).toList();
    }

    private static List<?> backwards(Call call) throws Throwable {
        return ((List<?>) requireNonNull(call.proceed())).reversed();
    }

    private static @Nullable Object takingWhatOthersHold(Call call) throws Throwable {
        call.on(JobQueue.class).releaseAll();
        return call.proceed();
    }

    private static @Nullable Object finishingOne(Call call) throws Throwable {
        var ids = (Collection<?>) call.arguments()[0];
        return call.proceedWith(ids.stream().limit(1).toList());
    }

    private static @Nullable Object finishingForAnybody(Call call) throws Throwable {
        var jobs = (Collection<?>) call.arguments()[0];
        return call.proceedWith(jobs.stream()
                .map(Claimed.class::cast)
                .flatMap(claimed -> Stream.of(1, 2).map(attempt -> new Claimed(claimed.job(), attempt)))
                .toList());
    }

    private static Object listeningForEver(Call call) throws Throwable {
        call.proceed();
        return (Subscription) () -> {};
    }

    private static @Nullable Object retryingAtOnce(Call call) throws Throwable {
        call.arguments()[1] = call.argument(0, Claimed.class).job().runAt();
        return call.proceed();
    }

    private static @Nullable Object finishing(Call call) {
        call.on(JobQueue.class).finish(List.of(call.argument(0, Claimed.class)));
        return null;
    }

    private static @Nullable Object puttingOffForEver(Call call) {
        var claimed = call.argument(0, Claimed.class);
        call.on(JobQueue.class).retry(claimed, claimed.job().runAt().plusSeconds(1_000_000), "parked");
        return null;
    }

    private static Job in(Job job, Optional<Job.OrderingKey> lane) {
        return new Job(job.id(), job.kind(), job.tenant(), lane, job.payload(), job.runAt());
    }

    private static @Nullable Object withoutPayload(Call call) throws Throwable {
        var job = call.argument(0, Job.class);
        var empty = new Payload(Map.of());
        return call.proceedWith(new Job(job.id(), job.kind(), job.tenant(), job.orderingKey(), empty, job.runAt()));
    }

    private static @Nullable Object inALaneOfItsOwn(Call call) throws Throwable {
        var job = call.argument(0, Job.class);
        return call.proceedWith(in(
                job,
                job.orderingKey().map(orderingKey -> new Job.OrderingKey(UUID.randomUUID(), orderingKey.position()))));
    }

    private static @Nullable Object inAnyOrder(Call call) throws Throwable {
        var job = call.argument(0, Job.class);
        return call.proceedWith(in(
                job,
                job.orderingKey().map(orderingKey -> new Job.OrderingKey(orderingKey.id(), -orderingKey.position()))));
    }

    private static Map<String, Defect> tellingTooEarly() {
        var listeners = new CopyOnWriteArrayList<Consumer<Object>>();
        return Map.of("onClaimed", call -> keep(listeners, call), "addAndClaim", call -> {
            var told = new Claimed(call.argument(0, Job.class), 1);
            listeners.forEach(listener -> listener.accept(told));
            return call.proceed();
        });
    }

    @SuppressWarnings("unchecked") // what the port takes is a consumer
    private static @Nullable Object keep(List<Consumer<Object>> listeners, Call call) {
        listeners.add((Consumer<Object>) call.arguments()[0]);
        return null;
    }

    private static @Nullable Object onlyAdded(Call call) {
        call.on(Jobs.class).add(call.argument(0, Job.class));
        return null;
    }
}
