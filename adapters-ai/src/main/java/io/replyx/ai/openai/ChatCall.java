package io.replyx.ai.openai;

import io.replyx.application.dialogs.port.AnswerModel;
import io.replyx.application.kernel.Unavailable;
import java.io.IOException;
import java.util.Optional;
import okhttp3.Call;
import okhttp3.Response;

/** One call for an answer: it ends when the answer does, when a deadline is missed, or when nobody listens any more. */
final class ChatCall {
    private final Call call;
    private final AnswerModel.Listener listener;
    private final ChatStream chat;
    private final CallTimeouts timeouts;
    private volatile boolean stopped;

    ChatCall(Call call, AnswerModel.Listener listener, ChatStream chat, CallTimeouts timeouts) {
        this.call = call;
        this.listener = listener;
        this.chat = chat;
        this.timeouts = timeouts;
    }

    void run() {
        try (var callDeadline = CallDeadline.start(timeouts, call::cancel)) {
            listener.onCancel(this::stop);
            read(callDeadline);
        }
    }

    private void stop() {
        stopped = true;
        call.cancel();
    }

    private void read(CallDeadline callDeadline) {
        try (var response = call.execute()) {
            chat.open(response);
            read(response, callDeadline);
            chat.requireComplete();
        } catch (IOException | Unavailable failure) {
            stopIfCancelled();
            // What comes after the last piece is the bill; it can be estimated, the answer cannot be unsaid.
            if (!chat.isComplete()) {
                throw explained(failure, callDeadline);
            }
        }
    }

    private void read(Response response, CallDeadline callDeadline) throws IOException {
        var events = new SseParser(response.body().byteStream());
        boolean more = true;
        while (more) {
            stopIfCancelled();
            var event = events.next();
            callDeadline.alive();
            more = event.isPresent() && chat.accept(event.get());
        }
        stopIfCancelled();
    }

    private void stopIfCancelled() {
        if (stopped || listener.cancelled()) {
            call.cancel();
            throw new AnswerModel.Cancelled();
        }
    }

    private static RuntimeException explained(Exception failure, CallDeadline callDeadline) {
        var missed = callDeadline.missed();
        if (missed.isPresent()) {
            return new Unavailable(missed.get(), Optional.empty(), failure);
        }
        return failure instanceof Unavailable known
                ? known
                : new Unavailable("the connection to the provider failed", Optional.empty(), failure);
    }
}
