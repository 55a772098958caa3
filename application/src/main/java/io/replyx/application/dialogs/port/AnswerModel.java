package io.replyx.application.dialogs.port;

import io.replyx.domain.billing.Usage;
import io.replyx.domain.dialogs.Prompt;

/** Writes answers. A remote part: never called inside a transaction. */
public interface AnswerModel {

    /** Who listens while an answer is written. */
    interface Listener {
        /** The next piece of the answer. */
        void onText(String piece);

        /** Nobody waits for the answer any more: stop, and throw {@link Cancelled}. Asked between pieces. */
        boolean cancelled();

        /** Calls back, from another thread, at the moment of cancelling; at once when that has already happened. */
        void onCancel(Runnable stop);
    }

    /** The answer was stopped because nobody waits for it. */
    final class Cancelled extends RuntimeException {
        public Cancelled() {
            super("nobody waits for this answer any more", null, false, false);
        }
    }

    /**
     * Writes the answer piece by piece and returns when it is complete.
     *
     * @throws io.replyx.application.kernel.Unavailable when trying again later may help; pieces may have been given
     * @throws io.replyx.application.kernel.PermanentFailure when it never will
     * @throws Cancelled when the listener was cancelled
     */
    Usage answer(Prompt prompt, Listener listener);
}
