package io.replyx.domain.kernel;

/** Telegram's own id of a chat. Persons have positive ids, groups negative ones. */
public record ChatId(long value) {
    public boolean isGroup() {
        return value < 0;
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
