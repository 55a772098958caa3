package io.replyx.domain.bots;

import static io.replyx.domain.kernel.RefusalKind.CONFLICT;
import static io.replyx.domain.kernel.RefusalKind.INVALID;
import static io.replyx.domain.kernel.RefusalKind.NOT_FOUND;
import static io.replyx.domain.kernel.RefusalKind.UNAUTHENTICATED;

import io.replyx.domain.kernel.RefusalCode;
import io.replyx.domain.kernel.RefusalKind;

/** Why something cannot be done with a bot, or by one. */
public enum BotRefusal implements RefusalCode {
    UNKNOWN_BOT(NOT_FOUND, "There is no bot {id}."),
    TOKEN_REFUSED(INVALID, "is not accepted by Telegram; ask BotFather for the bot's current token"),
    BOT_TAKEN(CONFLICT, "@{username} is connected already. One bot of Telegram can serve one assistant only."),
    BOT_STOPPED(CONFLICT, "Bot {id} is stopped. Start it instead."),
    UNKNOWN_FILE(NOT_FOUND, "Message {id} came without a file {number}."),
    FILE_NOT_GIVEN_OUT(NOT_FOUND, "Telegram does not give this file out: {reason}."),
    WRONG_SECRET(UNAUTHENTICATED, "This message does not come from Telegram."),
    BAD_UPDATE(INVALID, "This is no update of Telegram's.");

    private final RefusalKind kind;
    private final String template;

    BotRefusal(RefusalKind kind, String template) {
        this.kind = kind;
        this.template = template;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }

    @Override
    public String template() {
        return template;
    }
}
