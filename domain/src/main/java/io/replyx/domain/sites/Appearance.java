package io.replyx.domain.sites;

import java.util.Optional;

/**
 * How the chat looks and sounds on a page.
 *
 * @param sound whether a new answer is heard
 */
public record Appearance(Position position, Color color, Theme theme, Optional<WebAddress> avatar, boolean sound) {
    public static final Appearance DEFAULT =
            new Appearance(Position.RIGHT, new Color("#2563eb"), Theme.AUTO, Optional.empty(), false);

    /** The corner of the page. */
    public enum Position {
        RIGHT,
        LEFT
    }

    /** Light or dark; the visitor's own choice unless set. */
    public enum Theme {
        AUTO,
        LIGHT,
        DARK
    }
}
