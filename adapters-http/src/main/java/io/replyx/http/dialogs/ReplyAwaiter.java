package io.replyx.http.dialogs;

import io.replyx.application.dialogs.DialogsApi;
import io.replyx.application.dialogs.FindReply;
import io.replyx.application.dialogs.FollowDialog;
import io.replyx.application.dialogs.GetDialog;
import io.replyx.application.dialogs.LiveEvent;
import io.replyx.application.dialogs.ReceiveMessage;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.Unavailable;
import io.replyx.domain.dialogs.DialogEntry;
import io.replyx.domain.dialogs.DialogRefusal;
import io.replyx.domain.dialogs.Message;
import io.replyx.http.kernel.HttpRefusal;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Posts a message and waits for its answer. The live feed wakes the waiting; because that feed may lose things, it also
 * looks by itself now and then.
 */
public final class ReplyAwaiter {
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final DialogsApi dialogs;
    private final Duration deadline;

    record Exchange(ReceiveMessage.Received received, Message reply) {}

    public ReplyAwaiter(DialogsApi dialogs, Duration deadline) {
        this.dialogs = dialogs;
        this.deadline = deadline;
    }

    /** @throws io.replyx.domain.kernel.Refusal {@code reply_timeout}, {@code dialog_closed} */
    Exchange exchange(Actor actor, ReceiveMessage.Command command) {
        var stored = new LinkedBlockingQueue<DialogEntry>();
        var follow = new FollowDialog.Query(command.dialog(), event -> keep(event, stored));
        try (var _ = dialogs.followDialog().handle(actor, follow)) {
            var received = dialogs.receiveMessage().handle(actor, command);
            return new Exchange(received, await(actor, received, stored));
        }
    }

    private static void keep(LiveEvent event, LinkedBlockingQueue<DialogEntry> stored) {
        if (event instanceof LiveEvent.Stored(var entry, long _)) {
            stored.add(entry);
        }
    }

    private Message await(Actor actor, ReceiveMessage.Received received, LinkedBlockingQueue<DialogEntry> stored) {
        var question = received.message();
        long end = System.nanoTime() + deadline.toNanos();
        var reply = received.repeated() ? look(actor, question) : Optional.<Message>empty();
        while (reply.isEmpty()) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                throw HttpRefusal.REPLY_TIMEOUT.refusal("id", question.id());
            }
            var heard = poll(stored, Math.min(left, LOOK.toNanos()));
            reply = heard.isPresent() ? answerIn(heard.get(), actor, question) : look(actor, question);
        }
        return reply.get();
    }

    private Optional<Message> answerIn(DialogEntry entry, Actor actor, Message question) {
        return switch (entry) {
            case DialogEntry.MessageStored(var message) ->
                Optional.of(message).filter(found -> found.replyTo().equals(Optional.of(question.id())));
            case DialogEntry.StatusChanged _ -> look(actor, question);
        };
    }

    /** First the dialog, then the answer: once it is closed, no further answer comes. */
    private Optional<Message> look(Actor actor, Message question) {
        var dialog = dialogs.getDialog().handle(actor, new GetDialog.Query(question.dialog()));
        var reply = dialogs.findReply().handle(actor, new FindReply.Query(question.id()));
        if (reply.isEmpty() && !dialog.isOpen()) {
            throw DialogRefusal.DIALOG_CLOSED.refusal("id", dialog.id());
        }
        return reply;
    }

    private static Optional<DialogEntry> poll(LinkedBlockingQueue<DialogEntry> stored, long nanos) {
        try {
            return Optional.ofNullable(stored.poll(nanos, TimeUnit.NANOSECONDS));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Unavailable("the server stops", Optional.empty(), stopping);
        }
    }
}
