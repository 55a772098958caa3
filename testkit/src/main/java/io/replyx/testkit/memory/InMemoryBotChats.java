package io.replyx.testkit.memory;

import io.replyx.application.bots.port.BotChats;
import io.replyx.domain.bots.BotChat;
import io.replyx.domain.kernel.BotId;
import io.replyx.domain.kernel.ChatId;
import io.replyx.domain.kernel.TenantId;
import io.replyx.testkit.memory.Tables.ChatKey;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

final class InMemoryBotChats implements BotChats {
    private final Tables tables;
    private final Set<ChatKey> locked = new HashSet<>();

    InMemoryBotChats(Tables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<BotChat> find(TenantId tenant, BotId bot, ChatId chat) {
        return tables.botChats.find(tenant, new ChatKey(bot, chat));
    }

    /** Transactions take turns; what is kept is only that somebody remembered to lock. */
    @Override
    public BotChat lock(TenantId tenant, BotId bot, ChatId chat) {
        hold(new ChatKey(bot, chat));
        return find(tenant, bot, chat).orElseGet(() -> meet(BotChat.of(tenant, bot, chat)));
    }

    private BotChat meet(BotChat chat) {
        tables.bots.require(chat.tenant(), chat.bot());
        tables.botChats.insert(chat.tenant(), keyOf(chat), chat);
        return chat;
    }

    private void hold(ChatKey key) {
        locked.add(key);
        tables.transactions.onEnd(locked::clear);
    }

    private void requireLocked(BotChat chat) {
        if (!locked.contains(keyOf(chat))) {
            throw new IllegalStateException("chat " + chat.chat() + " is not locked by this transaction");
        }
    }

    @Override
    public void save(BotChat chat) {
        requireLocked(chat);
        tables.botChats.update(chat.tenant(), keyOf(chat), chat);
    }

    @Override
    public void move(BotChat chat, ChatId to) {
        requireLocked(chat);
        var target = new ChatKey(chat.bot(), to);
        tables.botChats.removeIf(chat.tenant(), key -> key.equals(keyOf(chat)) || key.equals(target));
        var moved = new BotChat(chat.tenant(), chat.bot(), to, chat.dialog(), chat.language(), chat.reachable());
        tables.botChats.insert(chat.tenant(), target, moved);
    }

    private static ChatKey keyOf(BotChat chat) {
        return new ChatKey(chat.bot(), chat.chat());
    }
}
