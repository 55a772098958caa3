package io.replyx.testkit.contract;

import static java.util.Objects.requireNonNull;

import io.replyx.application.dialogs.port.AnswerModel;
import io.replyx.application.dialogs.port.LiveFeed;
import io.replyx.application.identity.port.Mailer;
import io.replyx.application.identity.port.Mailer.Mail;
import io.replyx.application.identity.port.PasswordHasher;
import io.replyx.application.kernel.Subscription;
import io.replyx.application.kernel.Unavailable;
import io.replyx.application.knowledge.port.DocumentParser;
import io.replyx.application.knowledge.port.Embedder;
import io.replyx.domain.kernel.TenantId;
import io.replyx.testkit.contract.Planted.Call;
import io.replyx.testkit.contract.Planted.Defect;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can go wrong with everything that is no store. */
final class RemotePartFaults {
    private static final TenantId EVERYBODY = new TenantId(new UUID(0, 0));

    private RemotePartFaults() {}

    static List<Fault> all() {
        return List.of(
                new Fault(
                        "Passwords: no salt",
                        Set.of(PasswordHasher.class),
                        RemotePartFaults::withoutSalt,
                        ScriptedPasswordHasherTest.class,
                        "two_hashes_of_one_password_differ"),
                passwords(
                        "anything matches nothing",
                        "match",
                        call -> ((Optional<?>) call.arguments()[1]).isEmpty()
                                || (Boolean) requireNonNull(call.proceed()),
                        "nothing_matches_without_a_hash"),
                passwords(
                        "quick without a hash",
                        "match",
                        RemotePartFaults::slowWithAHash,
                        "the_time_does_not_tell_whether_there_is_a_hash"),
                mailer("drops short letters", RemotePartFaults::longOnly, "every_letter_arrives"),
                mailer(
                        "swallows failures",
                        RemotePartFaults::swallowing,
                        "is_unavailable_when_a_letter_cannot_be_handed_over"),
                mailer("cuts texts", RemotePartFaults::cut, "a_letter_arrives_as_it_was_written"),
                embedder("one vector only", RemotePartFaults::theFirst, "gives_one_vector_a_text"),
                embedder("another order", RemotePartFaults::backwards, "vectors_come_in_the_order_of_the_texts"),
                model(
                        "all at once",
                        RemotePartFaults::atOnce,
                        "writes_the_answer_piece_by_piece_and_returns_when_it_is_complete"),
                model("deaf to cancelling", RemotePartFaults::deaf, "stops_when_nobody_waits_any_more"),
                Fault.in(
                        DocumentParser.class,
                        "blind to byte order marks",
                        "parse",
                        call -> call.proceedWith(call.arguments()[0], call.arguments()[1], withoutMark(call)),
                        ScriptedDocumentParserTest.class,
                        "decodes_text_as_its_byte_order_mark_says"),
                new Fault(
                        "LiveFeed: mixes tenants up",
                        Set.of(LiveFeed.class),
                        () -> Map.of(
                                "publish", RemotePartFaults::asOneTenant, "subscribe", RemotePartFaults::asOneTenant),
                        InProcessLiveFeedTest.class,
                        "tells_nothing_of_other_dialogs_and_tenants"),
                Fault.in(
                        LiveFeed.class,
                        "keeps drafts",
                        "dropDraft",
                        _ -> null,
                        InProcessLiveFeedTest.class,
                        "nothing_is_being_written_once_the_answer_is_dropped"),
                Fault.in(
                        LiveFeed.class,
                        "never ends",
                        "subscribe",
                        RemotePartFaults::withoutEnd,
                        InProcessLiveFeedTest.class,
                        "after_the_end_of_a_subscription_nothing_is_heard"));
    }

    private static Fault passwords(String name, String method, Defect defect, String caughtBy) {
        return Fault.in(PasswordHasher.class, name, method, defect, ScriptedPasswordHasherTest.class, caughtBy);
    }

    private static Fault mailer(String name, Defect defect, String caughtBy) {
        return Fault.in(Mailer.class, name, "send", defect, ScriptedMailerTest.class, caughtBy);
    }

    private static Fault embedder(String name, Defect defect, String caughtBy) {
        return Fault.in(Embedder.class, name, "embed", defect, ScriptedEmbedderTest.class, caughtBy);
    }

    private static Fault model(String name, Defect defect, String caughtBy) {
        return Fault.in(AnswerModel.class, name, "answer", defect, ScriptedAnswerModelTest.class, caughtBy);
    }

    private static Map<String, Defect> withoutSalt() {
        var hashes = new HashMap<Object, Object>();
        return Map.of("hash", call -> {
            var made = requireNonNull(call.proceed());
            return hashes.computeIfAbsent(call.arguments()[0], _ -> made);
        });
    }

    private static @Nullable Object slowWithAHash(Call call) throws Throwable {
        if (((Optional<?>) call.arguments()[1]).isPresent()) {
            long end = System.nanoTime() + Duration.ofMillis(20).toNanos();
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
        }
        return call.proceed();
    }

    private static @Nullable Object swallowing(Call call) throws Throwable {
        try {
            return call.proceed();
        } catch (Unavailable ignored) {
            return null;
        }
    }

    private static @Nullable Object cut(Call call) throws Throwable {
        var mail = call.argument(0, Mail.class);
        return call.proceedWith(new Mail(mail.to(), mail.subject(), mail.text().strip()));
    }

    private static @Nullable Object longOnly(Call call) throws Throwable {
        return call.argument(0, Mail.class).text().length() < 20 ? null : call.proceed();
    }

    private static List<?> theFirst(Call call) throws Throwable {
        return ((List<?>) requireNonNull(call.proceed())).stream().limit(1).toList();
    }

    private static List<?> backwards(Call call) throws Throwable {
        return ((List<?>) requireNonNull(call.proceed())).reversed();
    }

    private static @Nullable Object atOnce(Call call) throws Throwable {
        var listener = call.argument(1, AnswerModel.Listener.class);
        var whole = new RecordingListener();
        var usage = call.proceedWith(call.arguments()[0], whole);
        listener.onText(whole.text());
        return usage;
    }

    private static @Nullable Object deaf(Call call) throws Throwable {
        var listener = call.argument(1, AnswerModel.Listener.class);
        return call.proceedWith(call.arguments()[0], new AnswerModel.Listener() {
            @Override
            public void onText(String piece) {
                listener.onText(piece);
            }

            @Override
            public boolean cancelled() {
                return false;
            }

            @Override
            public void onCancel(Runnable stop) {}
        });
    }

    private static byte[] withoutMark(Call call) {
        var original = call.argument(2, byte[].class);
        int first = Byte.toUnsignedInt(original[0]);
        int skipped = first == 0xFE || first == 0xFF ? 2 : 0;
        return Arrays.copyOfRange(original, skipped, original.length);
    }

    private static @Nullable Object asOneTenant(Call call) throws Throwable {
        call.arguments()[0] = EVERYBODY;
        return call.proceed();
    }

    private static Object withoutEnd(Call call) throws Throwable {
        call.proceed();
        return (Subscription) () -> {};
    }
}
