package io.replyx.testkit.contract;

import io.replyx.application.bots.port.Inbox;
import io.replyx.application.bots.port.Inbox.Batch;
import io.replyx.application.bots.port.Inbox.NewUpdate;
import io.replyx.application.bots.port.Inbox.Stored;
import io.replyx.application.bots.port.Inbox.Update;
import io.replyx.domain.bots.Bot;
import io.replyx.domain.kernel.ChatId;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** What the suites about {@link Inbox} have in common. */
abstract class InboxSuite extends PersistenceContract {
    final Inbox inbox() {
        return persistence().botStores().inbox();
    }

    static Update update(long id) {
        return new Update(id, new ChatId(7), "{\"update_id\":" + id + ",\"text\":\"Привет \\u0000 \\\"x\\\"\"}");
    }

    static Batch batch(Bot bot, long... ids) {
        var updates = Arrays.stream(ids).mapToObj(InboxSuite::update).toList();
        return new Batch(
                bot.tenant(),
                bot.id(),
                updates,
                OptionalLong.of(Arrays.stream(ids).max().orElse(0) + 1));
    }

    final List<Stored> store(Batch... batches) {
        return arrivals(batches).stream().map(NewUpdate::stored).toList();
    }

    final List<NewUpdate> arrivals(Batch... batches) {
        return inbox().store(List.of(batches));
    }

    static Batch inChat(Bot bot, long chat, long id) {
        var update = new Update(id, new ChatId(chat), "{}");
        return new Batch(bot.tenant(), bot.id(), List.of(update), OptionalLong.empty());
    }

    final List<Stored> unfinished(Bot... bots) {
        return inbox().pending(Stream.of(bots).map(Bot::id).toList(), 100);
    }

    static List<Long> ids(List<Stored> stored) {
        return stored.stream().map(each -> each.update().id()).toList();
    }
}
