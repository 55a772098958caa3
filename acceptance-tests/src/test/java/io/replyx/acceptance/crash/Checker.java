package io.replyx.acceptance.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Finds everything in a conversation that must not be, whatever happened to the server meanwhile. */
final class Checker {
    private final UnaryOperator<String> answerTo;

    /** @param answerTo the one right answer to a question */
    Checker(UnaryOperator<String> answerTo) {
        this.answerTo = answerTo;
    }

    /** One line for each violation. */
    List<String> violations(Conversation conversation) {
        var found = new ArrayList<String>();
        found.addAll(numbering(conversation));
        conversation.sent().forEach(sent -> found.addAll(storing(sent, conversation)));
        found.addAll(order(conversation));
        questions(conversation).forEach(question -> found.addAll(answering(question, conversation)));
        found.addAll(answers(conversation));
        return found.stream().map(line -> conversation.dialog() + ": " + line).toList();
    }

    private static List<String> numbering(Conversation conversation) {
        var found = new ArrayList<String>();
        long before = 0;
        for (var message : conversation.stored()) {
            if (message.seq() <= before) {
                found.add("number " + message.seq() + " comes after " + before);
            }
            before = message.seq();
        }
        return found;
    }

    private static List<String> storing(Sent sent, Conversation conversation) {
        var stored = questions(conversation).stream()
                .filter(question ->
                        question.clientId().filter(sent.clientId()::equals).isPresent())
                .toList();
        if (stored.size() != 1) {
            return List.of((stored.isEmpty() ? "lost: " : "stored " + stored.size() + " times: ") + sent.text());
        }
        var only = stored.getFirst();
        return only.id().equals(sent.storedId()) && only.text().equals(sent.text())
                ? List.of()
                : List.of("acknowledged as something else: " + sent.text());
    }

    private static List<String> order(Conversation conversation) {
        var written = conversation.sent().stream().map(Sent::text).toList();
        var kept = questions(conversation).stream().map(Stored::text).toList();
        return written.equals(kept) ? List.of() : List.of("written " + written + " but stored " + kept);
    }

    private List<String> answering(Stored question, Conversation conversation) {
        var answers = answersTo(question, conversation);
        if (answers.size() != 1) {
            return List.of(
                    (answers.isEmpty() ? "unanswered: " : "answered " + answers.size() + " times: ") + question.text());
        }
        var answer = answers.getFirst();
        var found = new ArrayList<String>();
        if (!answer.text().equals(answerTo.apply(question.text()))
                || !answer.status().equals("complete")) {
            found.add("answered wrongly: " + question.text() + " -> " + answer.status() + " " + answer.text());
        }
        if (answer.seq() <= question.seq()) {
            found.add("answered before it was asked: " + question.text());
        }
        if (wasShownAnother(question, answer, conversation)) {
            found.add("the writer was shown another answer: " + question.text());
        }
        return found;
    }

    private static boolean wasShownAnother(Stored question, Stored answer, Conversation conversation) {
        return conversation.sent().stream()
                .filter(sent -> sent.storedId().equals(question.id()))
                .flatMap(sent -> sent.replyId().stream())
                .anyMatch(shown -> !shown.equals(answer.id()));
    }

    /** Answers come in the order of their questions, and each belongs to one. */
    private static List<String> answers(Conversation conversation) {
        Map<String, Long> numbers =
                questions(conversation).stream().collect(Collectors.toMap(Stored::id, Stored::seq, Math::min));
        var found = new ArrayList<String>();
        long before = 0;
        for (var answer : conversation.stored().stream()
                .filter(message -> !message.isQuestion())
                .toList()) {
            long question =
                    answer.replyTo().map(id -> numbers.getOrDefault(id, 0L)).orElse(0L);
            if (question == 0) {
                found.add("an answer to nothing: " + answer.text());
            } else if (question < before) {
                found.add("the answer to " + question + " comes after the one to " + before);
            }
            before = Math.max(before, question);
        }
        return found;
    }

    private static List<Stored> questions(Conversation conversation) {
        return conversation.stored().stream().filter(Stored::isQuestion).toList();
    }

    private static List<Stored> answersTo(Stored question, Conversation conversation) {
        return conversation.stored().stream()
                .filter(message ->
                        message.replyTo().filter(question.id()::equals).isPresent())
                .toList();
    }
}
