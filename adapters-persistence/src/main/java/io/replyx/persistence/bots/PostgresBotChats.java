package io.replyx.persistence.bots;

import io.replyx.application.bots.port.BotChats;
import io.replyx.domain.bots.BotChat;
import io.replyx.domain.kernel.BotId;
import io.replyx.domain.kernel.ChatId;
import io.replyx.domain.kernel.DialogId;
import io.replyx.domain.kernel.Language;
import io.replyx.domain.kernel.TenantId;
import io.replyx.persistence.kernel.HibernateTransactions;
import io.replyx.persistence.kernel.Jdbc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public final class PostgresBotChats implements BotChats {
    private static final String FIND = "select dialog_id, language, reachable from bot_chat"
            + " where tenant_id = ? and bot_id = ? and chat_id = ?";

    private static final String MEET = "insert into bot_chat (tenant_id, bot_id, chat_id, reachable)"
            + " values (?, ?, ?, true) on conflict do nothing";

    private static final String SAVE = "update bot_chat set dialog_id = ?, language = ?, reachable = ?"
            + " where tenant_id = ? and bot_id = ? and chat_id = ?";

    private static final String FORGET = "delete from bot_chat where tenant_id = ? and bot_id = ? and chat_id = ?";

    private static final String MOVE =
            "update bot_chat set chat_id = ? where tenant_id = ? and bot_id = ? and chat_id = ?";

    private final HibernateTransactions transactions;

    public PostgresBotChats(HibernateTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<BotChat> find(TenantId tenant, BotId bot, ChatId chat) {
        return read(FIND, tenant, bot, chat);
    }

    @Override
    public BotChat lock(TenantId tenant, BotId bot, ChatId chat) {
        return read(FIND + " for update", tenant, bot, chat).orElseGet(() -> meet(tenant, bot, chat));
    }

    private BotChat meet(TenantId tenant, BotId bot, ChatId chat) {
        write(MEET, tenant.value(), bot.value(), chat.value());
        return read(FIND + " for update", tenant, bot, chat).orElseThrow();
    }

    @Override
    public void save(BotChat chat) {
        write(
                SAVE,
                chat.dialog().map(DialogId::value).orElse(null),
                chat.language().map(Language::code).orElse(null),
                chat.reachable(),
                chat.tenant().value(),
                chat.bot().value(),
                chat.chat().value());
    }

    @Override
    public void move(BotChat chat, ChatId to) {
        var tenant = chat.tenant().value();
        var bot = chat.bot().value();
        write(FORGET, tenant, bot, to.value());
        write(MOVE, to.value(), tenant, bot, chat.chat().value());
    }

    private void write(String sql, @Nullable Object... values) {
        transactions.deferJdbc(connection -> Jdbc.update(connection, sql, values));
    }

    private Optional<BotChat> read(String sql, TenantId tenant, BotId bot, ChatId chat) {
        return transactions.jdbc(connection ->
                Jdbc.query(
                                connection,
                                sql,
                                row -> chat(row, tenant, bot, chat),
                                tenant.value(),
                                bot.value(),
                                chat.value())
                        .stream()
                        .findFirst());
    }

    private static BotChat chat(ResultSet row, TenantId tenant, BotId bot, ChatId chat) throws SQLException {
        return new BotChat(
                tenant,
                bot,
                chat,
                Optional.ofNullable(row.getObject(1, UUID.class)).map(DialogId::new),
                Optional.ofNullable(row.getString(2)).map(Language::of),
                row.getBoolean(3));
    }
}
