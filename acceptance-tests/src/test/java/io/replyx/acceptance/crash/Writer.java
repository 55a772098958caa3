package io.replyx.acceptance.crash;

import io.replyx.acceptance.Api;
import io.replyx.acceptance.Polling;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A customer who writes one message after the other and sends each again, unchanged, until the server says that it has
 * it. Waits for every third answer, so that up to three are due at a time; opens another dialog now and then.
 */
final class Writer implements Runnable {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration COMES_AGAIN = Duration.ofMillis(200);
    private static final Duration THINKS = Duration.ofMillis(4);
    private static final int DIALOG_LENGTH = 30;
    private static final int PER_ANSWER = 3;
    private static final String WAITING = " and I wait";

    /** Unavailable, or the answer takes longer than the client may wait. */
    private static final Set<Integer> COME_AGAIN = Set.of(503, 504);

    private final String name;
    private final Api api;
    private final String assistant;
    private final Journal journal;
    private final AtomicBoolean stopping;

    Writer(String name, Api api, String assistant, Journal journal, AtomicBoolean stopping) {
        this.name = name;
        this.api = api;
        this.assistant = assistant;
        this.journal = journal;
        this.stopping = stopping;
    }

    /** Whether whoever wrote this does nothing until it is answered. */
    static boolean waitsFor(String text) {
        return text.endsWith(WAITING);
    }

    @Override
    public void run() {
        for (int dialog = 1; !stopping.get(); dialog++) {
            talk(name + "-" + dialog);
        }
    }

    private void talk(String key) {
        var dialog = open(key);
        for (int number = 1; number <= DIALOG_LENGTH && !stopping.get(); number++) {
            write(dialog, key + "-" + number, number % PER_ANSWER == 0);
            Polling.pause(THINKS);
        }
    }

    private String open(String key) {
        var keyed = api.with("Idempotency-Key", key);
        var dialog =
                insist(keyed, "/api/dialogs", Map.of("assistantId", assistant)).text("/id");
        journal.opened(dialog);
        return dialog;
    }

    private void write(String dialog, String clientId, boolean wait) {
        var text = "This is " + clientId + (wait ? WAITING : "");
        var path = "/api/dialogs/" + dialog + "/messages" + (wait ? "?wait=true" : "");
        var answer = insist(api, path, Map.of("text", text, "clientMessageId", clientId));
        var sent = wait
                ? new Sent(clientId, text, answer.text("/message/id"), Optional.of(answer.text("/reply/id")))
                : new Sent(clientId, text, answer.text("/id"), Optional.empty());
        journal.acknowledged(dialog, sent);
    }

    private Api.Reply insist(Api as, String path, Map<String, ?> body) {
        return Polling.value(name + " gets through", PATIENCE, () -> attempt(as, path, body));
    }

    private Optional<Api.Reply> attempt(Api as, String path, Map<String, ?> body) {
        var reply = as.tryPost(path, body);
        if (reply.filter(each -> each.status() < 300).isPresent()) {
            return reply;
        }
        reply.filter(each -> !COME_AGAIN.contains(each.status())).ifPresent(each -> {
            throw new AssertionError(name + " was answered " + each.status() + " " + each.body());
        });
        journal.resending();
        Polling.pause(COMES_AGAIN);
        return Optional.empty();
    }
}
