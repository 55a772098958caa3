package io.replyx.telegram.text;

import java.util.Optional;

/**
 * How a stretch of a text looks. Places are in UTF-16 units, as Telegram counts.
 *
 * @param detail of a link its address, of a block of code its language
 */
public record Entity(Kind kind, int offset, int length, Optional<String> detail) {

    public enum Kind {
        BOLD("bold"),
        ITALIC("italic"),
        STRIKETHROUGH("strikethrough"),
        CODE("code"),
        PRE("pre"),
        TEXT_LINK("text_link"),
        BLOCKQUOTE("blockquote");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        /** What Telegram calls it. */
        public String type() {
            return type;
        }

        /** Nothing else may stand in it or around it. */
        boolean isAlone() {
            return this == CODE || this == PRE;
        }
    }

    int end() {
        return offset + length;
    }

    /** The part of it between the two places, as it stands there; empty when there is none. */
    Optional<Entity> within(int from, int to) {
        int begin = Math.max(offset, from);
        int length = Math.min(end(), to) - begin;
        return length > 0 ? Optional.of(new Entity(kind, begin - from, length, detail)) : Optional.empty();
    }
}
