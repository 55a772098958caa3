package io.replyx.telegram.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.application.bots.BotRuntime;
import io.replyx.application.bots.port.Deliveries;
import io.replyx.application.bots.port.Inbox;
import io.replyx.application.kernel.Subscription;
import io.replyx.domain.kernel.ChatId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a process is told of what is new can get lost: at a crash, or because another process stored it. */
final class OrderTest {
    private static final long CHAT = 42;

    private final Stage stage = new Stage();
    private final Stage.Pair pair = stage.bot();

    @AfterEach
    void end() {
        stage.close();
    }

    private interface Change {
        /** @return what the caller gets */
        @Nullable
        Object call(Method method, Object[] arguments) throws Throwable;
    }

    /** The core's work, but for this method. */
    private BotRuntime but(String name, Change change) {
        return (BotRuntime) Proxy.newProxyInstance(
                BotRuntime.class.getClassLoader(),
                new Class<?>[] {BotRuntime.class},
                (_, method, arguments) -> method.getName().equals(name)
                        ? change.call(method, arguments)
                        : call(method, arguments == null ? new Object[0] : arguments));
    }

    private @Nullable Object call(Method method, Object... arguments) throws Throwable {
        try {
            return method.invoke(stage.world.replyx().botRuntime(), arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    @Test
    void an_answer_of_which_no_word_came_is_said_before_the_next_one() {
        var told = new AtomicInteger();
        Consumer<Consumer<Deliveries.Enqueued>> deafToEveryOther = listener -> {
            var _ = stage.world.replyx().botRuntime().onEnqueued(enqueued -> {
                if (told.incrementAndGet() % 2 == 0) {
                    listener.accept(enqueued);
                }
            });
        };
        var node = stage.node("one", but("onEnqueued", (_, arguments) -> {
            @SuppressWarnings("unchecked")
            var listener = (Consumer<Deliveries.Enqueued>) arguments[0];
            deafToEveryOther.accept(listener);
            return (Subscription) () -> {};
        }));
        Stage.until(() -> node.running() == 1);

        var texts = IntStream.rangeClosed(1, 6)
                .mapToObj(number -> "Answer " + number)
                .toList();
        texts.forEach(text -> stage.world.model().answers(text));
        texts.forEach(text -> pair.there().says(CHAT, "A question"));

        assertThat(pair.there().awaitSentTo(CHAT, texts.size())).isEqualTo(texts);
        assertThat(told).hasValue(texts.size());
    }

    @Test
    void an_update_of_which_nobody_knew_that_it_was_stored_is_worked_off_before_the_next_one() {
        var failed = new AtomicBoolean();
        pair.there().says(CHAT, "/start");
        var node = stage.node("one", but("store", (method, arguments) -> {
            var stored = call(method, arguments);
            if (failed.compareAndSet(false, true)) {
                pair.there().says(CHAT, "/help");
                throw new IllegalStateException("the connection broke while this was being committed");
            }
            return stored;
        }));
        Stage.until(() -> node.running() == 1);

        startedBeforeHelped();
        assertThat(failed).isTrue();
    }

    @Test
    void an_update_that_another_process_took_in_is_worked_off_before_the_next_one() {
        var told = new AtomicReference<Consumer<List<Inbox.NewUpdate>>>();
        var node = stage.node("one", but("onArrival", (_, arguments) -> {
            @SuppressWarnings("unchecked")
            var listener = (Consumer<List<Inbox.NewUpdate>>) arguments[0];
            told.set(listener);
            return null;
        }));
        Stage.until(() -> node.running() == 1);

        var _ = stored(1, "/start");
        told.get().accept(stored(2, "/help"));

        startedBeforeHelped();
    }

    private List<Inbox.NewUpdate> stored(long number, String text) {
        var json = "{\"update_id\":%d,\"message\":{\"message_id\":%d,\"date\":1,\"text\":\"%s\","
                        .formatted(number, number, text)
                + "\"from\":{\"id\":42,\"is_bot\":false,\"first_name\":\"Ann\",\"language_code\":\"en\"},"
                + "\"chat\":{\"id\":42,\"type\":\"private\",\"first_name\":\"Ann\"}}}";
        var update = new Inbox.Update(number, new ChatId(CHAT), json);
        var bot = pair.bot();
        return stage.world
                .replyx()
                .botRuntime()
                .store(List.of(new Inbox.Batch(bot.tenant(), bot.id(), List.of(update), OptionalLong.empty())));
    }

    private void startedBeforeHelped() {
        assertThat(pair.there().awaitSentTo(CHAT, 2))
                .satisfiesExactly(
                        greeting -> assertThat(greeting).doesNotContain("/lang"),
                        help -> assertThat(help).contains("/lang"));
    }
}
