package io.replyx.domain.dialogs;

import io.replyx.domain.knowledge.TokenCounter;
import java.util.ArrayList;
import java.util.List;

/** The latest turns of a dialog that fit into a budget of tokens. */
public final class History {
    private History() {}

    /**
     * What had been said when this question's turn came: answers to earlier questions may be stored behind it, and later
     * questions are not its business.
     */
    public static List<Message> before(Message question, List<Message> messages) {
        return messages.stream()
                .filter(message -> message.role() == MessageRole.ASSISTANT || message.seq() < question.seq())
                .toList();
    }

    /**
     * @param messages oldest first
     * @return the longest tail of them within the budget, oldest first; failures are left out
     */
    public static List<HistoryEntry> within(int budget, List<Message> messages, TokenCounter tokens) {
        var turns = new ArrayList<HistoryEntry>();
        int left = budget;
        for (var message : messages.reversed()) {
            if (message.status() == MessageStatus.FAILED) {
                continue;
            }
            left -= tokens.of(message.text());
            if (left < 0) {
                break;
            }
            turns.addFirst(new HistoryEntry(message.role(), message.text()));
        }
        return List.copyOf(turns);
    }
}
