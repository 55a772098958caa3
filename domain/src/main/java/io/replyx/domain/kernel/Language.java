package io.replyx.domain.kernel;

import java.util.Locale;

/** A language that ReplyX speaks to people in. */
public enum Language {
    EN,
    RU;

    public static Language of(String code) {
        for (var language : values()) {
            if (language.code().equals(code)) {
                return language;
            }
        }
        throw InputRefusal.NOT_ONE_OF.refusal("allowed", "en, ru");
    }

    /** ISO 639-1, lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
