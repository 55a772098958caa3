package io.replyx.acceptance.crash;

import java.util.List;

/**
 * One dialog, from both sides.
 *
 * @param sent in the order in which the writer wrote
 * @param stored in the order in which the dialog is listed
 */
record Conversation(String dialog, List<Sent> sent, List<Stored> stored) {
    Conversation {
        sent = List.copyOf(sent);
        stored = List.copyOf(stored);
    }
}
