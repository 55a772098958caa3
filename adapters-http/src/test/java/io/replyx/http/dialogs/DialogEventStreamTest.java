package io.replyx.http.dialogs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.application.dialogs.DialogsApi;
import io.replyx.application.dialogs.LiveEvent;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.UseCase;
import io.replyx.domain.dialogs.DialogEntry;
import io.replyx.domain.dialogs.Message;
import io.replyx.domain.dialogs.MessageId;
import io.replyx.domain.dialogs.MessageRole;
import io.replyx.domain.dialogs.MessageStatus;
import io.replyx.domain.dialogs.Metadata;
import io.replyx.domain.kernel.DialogId;
import io.replyx.domain.kernel.Role;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.kernel.UserId;
import io.replyx.http.kernel.Caller;
import io.replyx.http.kernel.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The races between the store and the live feed, each played in the order that hurts. */
class DialogEventStreamTest {
    private static final StreamTiming PACE =
            new StreamTiming(Duration.ZERO, Caller.Validity.ENDLESS, InstantSource.fixed(Instant.EPOCH));
    private static final Pattern SHOWN = Pattern.compile("\nid: (\\d+)|(\"text\":\"[a-z]*)\"}\n");
    private static final TenantId TENANT = new TenantId(new UUID(1, 1));
    private static final DialogId DIALOG = new DialogId(new UUID(1, 2));
    private static final Actor ADA = new Actor.Member(TENANT, new UserId(new UUID(1, 3)), Role.OWNER);

    private final List<DialogEntry> store = new ArrayList<>();
    private final LiveEventBuffer live = new LiveEventBuffer();
    private int looks;

    @Test
    void what_the_replay_brought_is_not_said_again() {
        store(question(1), answer(2, 1));
        live.add(stored(question(1), 0));
        live.add(stored(answer(2, 1), 1));
        assertThat(shown(0, 2)).isEqualTo("1 2");
    }

    @Test
    void what_the_feed_lost_is_read_from_the_store() {
        store(question(1), question(2), question(3));
        live.add(stored(question(3), 2));
        assertThat(shown(0, 0)).isEqualTo("1 2 3");
    }

    @Test
    void what_the_feed_brings_out_of_order_comes_in_order() {
        store(question(1), answer(2, 1));
        live.add(stored(answer(2, 1), 1));
        live.add(stored(question(1), 0));
        assertThat(shown(0, 0)).isEqualTo("1 2");
    }

    @Test
    void numbers_may_have_gaps() {
        store(question(1), question(5));
        live.add(stored(question(5), 1));
        assertThat(shown(1, 1)).isEqualTo("5");
    }

    @Test
    void the_draft_of_an_answer_that_was_stored_while_joining_is_dropped() {
        store(question(1), answer(2, 1));
        live.add(delta(1, 0, "ab"));
        live.add(delta(1, 2, "c"));
        live.add(stored(answer(2, 1), 1));
        assertThat(shown(2, 2)).isEmpty();
        assertThat(looks).isOne();
    }

    @Test
    void the_draft_of_an_answer_that_is_not_stored_yet_is_shown() {
        store(question(1));
        live.add(delta(1, 0, "ab"));
        live.add(delta(1, 2, "c"));
        live.add(stored(answer(2, 1), 1));
        assertThat(shown(1, 1)).isEqualTo("ab c 2");
    }

    @Test
    void for_a_question_that_was_just_shown_nobody_looks_for_an_older_answer() {
        live.add(stored(question(1), 0));
        live.add(delta(1, 0, "ab"));
        assertThat(shown(0, 0)).isEqualTo("1 ab");
        assertThat(looks).isZero();
    }

    @Test
    void pieces_that_come_after_their_answer_was_replayed_are_dropped() {
        store(question(1), answer(2, 1), question(3));
        live.add(stored(question(3), 2));
        live.add(delta(1, 2, "c"));
        live.add(delta(1, 0, "abc"));
        live.add(delta(3, 0, "new"));
        assertThat(shown(1, 1)).isEqualTo("2 3 new");
    }

    @Test
    void after_an_overflow_the_store_is_read() {
        for (int seq = 1; seq <= 300; seq++) {
            store(question(seq));
            live.add(stored(question(seq), seq - 1));
        }
        var all = shown(0, 0).split(" ", -1);
        assertThat(all).hasSize(300).startsWith("1", "2").endsWith("299", "300");
    }

    private void store(Message... messages) {
        for (var message : messages) {
            store.add(new DialogEntry.MessageStored(message));
        }
    }

    /** Runs a stream until nothing is left to say, and tells which ids and pieces went out. */
    private String shown(long cursor, long lastSeq) {
        var out = new UntilSilence(live);
        var writer = new SseWriter(out, new Json(), new MessageJsonCache());
        try {
            new DialogEventStream(dialogs(), ADA, DIALOG, live, writer, PACE, cursor).run(lastSeq);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return SHOWN.matcher(out.toString(UTF_8))
                .results()
                .map(DialogEventStreamTest::shown)
                .collect(Collectors.joining(" "));
    }

    private static String shown(MatchResult result) {
        return Optional.ofNullable(result.group(1))
                .orElseGet(() -> result.group(2).substring("\"text\":\"".length()));
    }

    private DialogsApi dialogs() {
        return new DialogsApi(
                unused(),
                unused(),
                unused(),
                unused(),
                unused(),
                (_, query) -> reply(query.message()),
                unused(),
                (_, query) -> store.stream()
                        .filter(entry -> entry.seq() > query.after())
                        .limit(query.limit())
                        .toList(),
                unused(),
                unused(),
                unused(),
                unused());
    }

    private Optional<Message> reply(MessageId question) {
        looks++;
        return messages().stream()
                .filter(message -> message.replyTo().equals(Optional.of(question)))
                .findFirst();
    }

    private List<Message> messages() {
        return store.stream()
                .map(entry -> ((DialogEntry.MessageStored) entry).message())
                .toList();
    }

    private static <C, R> UseCase<C, R> unused() {
        return (_, _) -> {
            throw new AssertionError("a stream has no use for this");
        };
    }

    private static LiveEvent stored(Message message, long previous) {
        return new LiveEvent.Stored(new DialogEntry.MessageStored(message), previous);
    }

    private static LiveEvent delta(long question, int offset, String text) {
        return new LiveEvent.Delta(new MessageId(new UUID(0, question)), 1, offset, text);
    }

    private static Message question(long seq) {
        return message(seq, MessageRole.CUSTOMER, Optional.empty());
    }

    private static Message answer(long seq, long question) {
        return message(seq, MessageRole.ASSISTANT, Optional.of(new MessageId(new UUID(0, question))));
    }

    private static Message message(long seq, MessageRole role, Optional<MessageId> replyTo) {
        return new Message(
                new MessageId(new UUID(0, seq)),
                TENANT,
                DIALOG,
                seq,
                role,
                "x",
                List.of(),
                MessageStatus.COMPLETE,
                Optional.empty(),
                replyTo,
                Metadata.NONE,
                Instant.EPOCH);
    }

    /** A client that leaves as soon as the line is silent. */
    private static final class UntilSilence extends ByteArrayOutputStream {
        private final LiveEventBuffer live;

        UntilSilence(LiveEventBuffer live) {
            this.live = live;
        }

        @Override
        public void flush() {
            if (toString(UTF_8).endsWith(": still here\n\n")) {
                live.close();
            }
        }
    }
}
