package io.replyx.domain.dialogs;

import java.time.Instant;

/** Anything stored in a dialog, in the order of its numbers. */
public sealed interface DialogEntry {
    long seq();

    record MessageStored(Message message) implements DialogEntry {
        @Override
        public long seq() {
            return message.seq();
        }
    }

    record StatusChanged(long seq, DialogStatus status, Instant at) implements DialogEntry {}
}
