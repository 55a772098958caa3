package io.replyx.domain.bots;

import io.replyx.domain.kernel.Language;

/** What a bot says by itself, where neither assistant nor tenant has a word. */
public final class BuiltInBotTexts {
    private BuiltInBotTexts() {}

    public static String greeting(Language language) {
        return switch (language) {
            case EN -> "Hello! Write your question, and I will answer it.";
            case RU -> "Здравствуйте! Напишите ваш вопрос, и я на него отвечу.";
        };
    }

    public static String help(Language language) {
        return switch (language) {
            case EN ->
                "Just write your question in your own words.\n\n/start – begin again\n/lang – choose the language";
            case RU -> "Просто напишите вопрос своими словами.\n\n/start – начать сначала\n/lang – выбрать язык";
        };
    }

    public static String chooseLanguage(Language language) {
        return switch (language) {
            case EN -> "Which language do you prefer?";
            case RU -> "Какой язык вам удобнее?";
        };
    }

    public static String languageChosen(Language language) {
        return switch (language) {
            case EN -> "Good, I will speak English.";
            case RU -> "Хорошо, буду говорить по-русски.";
        };
    }

    public static String fileKept(Language language) {
        return switch (language) {
            case EN -> "Thank you, I have kept the file. I cannot look into it myself: please write what it is about.";
            case RU -> "Спасибо, файл сохранён. Сам я не могу его посмотреть: напишите, пожалуйста, в чём вопрос.";
        };
    }

    public static String contactKept(Language language) {
        return switch (language) {
            case EN -> "Thank you, I have noted your contact. How can I help?";
            case RU -> "Спасибо, контакт записан. Чем могу помочь?";
        };
    }

    public static String notOpen(Language language) {
        return switch (language) {
            case EN -> "This assistant is not available yet. Please come back a little later.";
            case RU -> "Этот помощник пока недоступен. Пожалуйста, загляните чуть позже.";
        };
    }

    public static String tooMuch(Language language) {
        return switch (language) {
            case EN -> "Let me answer your earlier messages first, please.";
            case RU -> "Пожалуйста, подождите, я ещё отвечаю на предыдущие сообщения.";
        };
    }

    public static String sources(Language language) {
        return switch (language) {
            case EN -> "Sources:";
            case RU -> "Источники:";
        };
    }

    public static String name(Language language) {
        return switch (language) {
            case EN -> "English";
            case RU -> "Русский";
        };
    }
}
