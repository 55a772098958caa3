package io.replyx.acceptance.crash;

import io.replyx.acceptance.Api;
import io.replyx.acceptance.EchoModel;
import io.replyx.acceptance.Polling;
import io.replyx.acceptance.Superuser;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Brings the unchanged server, from outside, to the moment that is to be hit: by locks in its database and by a model
 * that hesitates. Each aim shoots only when it has seen that the moment is there.
 */
final class Aim {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int LONGEST_DELAY = 300;

    private static final String JOB_LOCK = "lock table job in share row exclusive mode";
    private static final String COMMITTED_UNANSWERED = """
            select count(*) from message asked join job on job.id = asked.id
            where asked.text = ? and not exists (select from message where reply_to = asked.id)""";
    private static final String ANSWERED_WITH_JOB =
            "select count(*) from message answer join job on job.id = answer.reply_to";
    private static final String DIALOG_OF = "select dialog_id from message where text = ?";

    private final Superuser database;
    private final EchoModel model;
    private final Api api;
    private final RandomGenerator random;

    Aim(Superuser database, EchoModel model, Api api, RandomGenerator random) {
        this.database = database;
        this.model = model;
        this.api = api;
        this.random = random;
    }

    void shoot(Phase phase, Runnable kill) {
        switch (phase) {
            case BEFORE_COMMIT_1 -> beforeCommit1(kill);
            case BEFORE_MODEL -> beforeModel(kill);
            case STREAMING -> streaming(kill);
            case BEFORE_COMMIT_2 -> beforeCommit2(kill);
            case AFTER_COMMIT_2 -> afterCommit2(kill);
            case ANY_MOMENT -> anyMoment(kill);
        }
    }

    /** The job is the last thing that the first transaction writes. */
    private void beforeCommit1(Runnable kill) {
        try (var lock = database.hold(JOB_LOCK)) {
            Polling.until(
                    "a first transaction waits",
                    LIMIT,
                    () -> lock.waiting().stream().anyMatch(sql -> sql.startsWith("insert into job")));
            kill.run();
        }
    }

    private void beforeModel(Runnable kill) {
        model.holdBeforeFirstByte(Writer::waitsFor);
        var question = held();
        Polling.until("the question is committed", LIMIT, () -> database.count(COMMITTED_UNANSWERED, question) == 1);
        kill.run();
    }

    private void streaming(Runnable kill) {
        model.holdMidStream();
        var question = held();
        try (var events = api.events("/api/dialogs/" + dialogOf(question) + "/events")) {
            Polling.value(
                    "a piece of the answer is shown",
                    LIMIT,
                    () -> Optional.of(events.next())
                            .filter(event -> event.type().equals("delta")));
            kill.run();
        }
    }

    /** Whoever wrote the question waits, so it can only be the second transaction that wants the dialog. */
    private void beforeCommit2(Runnable kill) {
        model.holdBeforeFirstByte(Writer::waitsFor);
        var question = held();
        try (var lock = database.hold("select id from dialog where id = ? for update", dialogOf(question))) {
            model.release();
            Polling.until(
                    "a second transaction waits", LIMIT, () -> !lock.waiting().isEmpty());
            if (database.count(COMMITTED_UNANSWERED, question) != 1) {
                throw new AssertionError("another transaction than the second waited");
            }
            kill.run();
        }
    }

    private void afterCommit2(Runnable kill) {
        model.holdBeforeFirstByte(Writer::waitsFor);
        var question = held();
        try (var lock = database.hold(JOB_LOCK)) {
            model.release();
            Polling.until(
                    "the job of " + question + " is to be removed",
                    LIMIT,
                    () -> lock.waiting().stream().anyMatch(sql -> sql.startsWith("delete from job"))
                            && database.count(ANSWERED_WITH_JOB) > 0);
            kill.run();
        }
    }

    private void anyMoment(Runnable kill) {
        Polling.pause(Duration.ofMillis(random.nextInt(LONGEST_DELAY)));
        kill.run();
    }

    /** A question whose answer is held up. */
    private String held() {
        return Polling.value(
                "an answer is held up", LIMIT, () -> model.held().stream().findFirst());
    }

    private UUID dialogOf(String question) {
        return database.query(DIALOG_OF, row -> row.getObject(1, UUID.class), question)
                .getFirst();
    }
}
