package io.replyx.http.kernel;

import io.replyx.domain.kernel.Language;

/** The few plain pages that ReplyX shows by itself. No scripts, nothing from elsewhere. */
public final class Html {
    private Html() {}

    /** @param content trusted HTML */
    public static String page(Language language, String title, String content) {
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <link rel="stylesheet" href="/pages.css">
                </head>
                <body>
                <main>
                <h1>%s</h1>
                %s</main>
                </body>
                </html>
                """.formatted(language.code(), escape(title), escape(title), content);
    }

    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
