package io.replyx.domain.dialogs;

import io.replyx.domain.kernel.Language;

/** What ReplyX itself says to a customer, where neither model nor tenant has a word. */
public final class BuiltInAnswers {
    private BuiltInAnswers() {}

    public static String unknownAnswer(Language language) {
        return switch (language) {
            case EN ->
                "I could not find an answer to this in the information I have. Could you put the question differently?";
            case RU ->
                "Я не нашёл ответа на этот вопрос в доступных мне материалах. Попробуйте, пожалуйста, спросить иначе.";
        };
    }

    public static String failedAnswer(Language language) {
        return switch (language) {
            case EN -> "Sorry, I could not answer just now. Please try again a little later.";
            case RU -> "Извините, сейчас не получилось ответить. Пожалуйста, попробуйте ещё раз немного позже.";
        };
    }

    /** Whoever writes mostly Cyrillic letters is answered in Russian, everybody else in English. */
    public static Language languageOf(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long cyrillic = text.codePoints()
                .filter(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.CYRILLIC)
                .count();
        return letters > 0 && cyrillic * 2 >= letters ? Language.RU : Language.EN;
    }
}
