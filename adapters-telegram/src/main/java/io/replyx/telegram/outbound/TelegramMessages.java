package io.replyx.telegram.outbound;

import io.replyx.domain.bots.BotToken;
import io.replyx.domain.bots.OutgoingMessage;
import io.replyx.domain.kernel.ChatId;
import io.replyx.telegram.api.ApiFailure;
import io.replyx.telegram.api.BotApi;
import io.replyx.telegram.text.Entity;
import io.replyx.telegram.text.FormattedText;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendMessageDraft;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/** Says one thing in a chat. All of these throw {@link ApiFailure}. */
public final class TelegramMessages {
    private final BotApi api;

    public TelegramMessages(BotApi api) {
        this.api = api;
    }

    /** Should Telegram not like the markup, it is said without: better plain than never. */
    void say(BotToken token, ChatId chat, FormattedText text, List<OutgoingMessage.Button> buttons) {
        try {
            send(token, chat, text, buttons);
        } catch (ApiFailure failure) {
            if (failure.kind() != ApiFailure.Kind.REFUSED || text.entities().isEmpty()) {
                throw failure;
            }
            send(token, chat, new FormattedText(text.text(), List.of()), buttons);
        }
    }

    /** Shows that something is being written, for at most five seconds. */
    public void showTyping(BotToken token, ChatId chat) {
        var action =
                SendChatAction.builder().chatId(chat.value()).action("typing").build();
        var _ = api.call(token, action);
    }

    /**
     * Shows an answer while it is written; it vanishes after 30 s unless it is shown again.
     *
     * @param draft the same for each showing of one answer; never 0
     */
    public void showDraft(BotToken token, ChatId chat, int draft, FormattedText text) {
        var shown = SendMessageDraft.builder()
                .chatId(chat.value())
                .draftId(draft)
                .text(text.text())
                .entities(entities(text))
                .build();
        var _ = api.call(token, shown);
    }

    /** Tells the app that the press was heard, so that its button stops waiting. */
    public void acknowledge(BotToken token, String press) {
        var _ = api.call(
                token, AnswerCallbackQuery.builder().callbackQueryId(press).build());
    }

    private void send(BotToken token, ChatId chat, FormattedText text, List<OutgoingMessage.Button> buttons) {
        var message = SendMessage.builder()
                .chatId(chat.value())
                .text(text.text())
                .entities(entities(text))
                .linkPreviewOptions(
                        LinkPreviewOptions.builder().isDisabled(true).build())
                .replyMarkup(keyboard(buttons))
                .build();
        var _ = api.call(token, message);
    }

    private static List<MessageEntity> entities(FormattedText text) {
        return text.entities().stream().map(TelegramMessages::entity).toList();
    }

    private static MessageEntity entity(Entity entity) {
        var told = MessageEntity.builder()
                .type(entity.kind().type())
                .offset(entity.offset())
                .length(entity.length())
                .build();
        entity.detail().ifPresent(detail -> {
            switch (entity.kind()) {
                case TEXT_LINK -> told.setUrl(detail);
                case PRE -> told.setLanguage(detail);
                case BOLD, ITALIC, STRIKETHROUGH, CODE, BLOCKQUOTE -> {}
            }
        });
        return told;
    }

    private static @Nullable InlineKeyboardMarkup keyboard(List<OutgoingMessage.Button> buttons) {
        if (buttons.isEmpty()) {
            return null;
        }
        var row = new InlineKeyboardRow();
        buttons.forEach(button -> row.add(InlineKeyboardButton.builder()
                .text(button.label())
                .callbackData(button.data())
                .build()));
        return InlineKeyboardMarkup.builder().keyboardRow(row).build();
    }
}
