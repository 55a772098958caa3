package io.replyx.testkit.contract;

import io.replyx.application.bots.port.Deliveries;
import io.replyx.application.bots.port.Deliveries.NewDelivery;
import io.replyx.application.bots.port.Deliveries.Outcome;
import io.replyx.domain.bots.Bot;
import io.replyx.domain.bots.Delivery;
import io.replyx.domain.bots.OutgoingMessage;
import io.replyx.domain.kernel.ChatId;
import java.util.List;
import java.util.stream.Stream;

/** What the suites about {@link Deliveries} have in common. */
abstract class DeliveriesSuite extends PersistenceContract {
    static final ChatId CHAT = new ChatId(-1_001_234_567_890L);
    static final ChatId OTHER_CHAT = new ChatId(7);

    final Deliveries deliveries() {
        return persistence().botStores().deliveries();
    }

    final NewDelivery promise(Bot bot, ChatId chat, String text) {
        var buttons = List.of(
                new OutgoingMessage.Button("Русский", "lang:ru"), new OutgoingMessage.Button("English", "lang:en"));
        return new NewDelivery(
                bot.tenant(), id(), bot.id(), chat, new OutgoingMessage(text, buttons), clock().instant());
    }

    final Delivery promised(SampleTenant tenant, Bot bot, ChatId chat, String text) {
        var wanted = promise(bot, chat, text);
        tenant.run(() -> deliveries().enqueue(wanted));
        return waiting(bot).stream()
                .filter(delivery -> delivery.id().equals(wanted.id()))
                .findAny()
                .orElseThrow();
    }

    final List<Delivery> waiting(Bot... bots) {
        var ids = Stream.of(bots).map(Bot::id).toList();
        return across(() -> deliveries().waiting(ids, 100));
    }

    final void record(Outcome... outcomes) {
        runAcross(() -> deliveries().record(List.of(outcomes)));
    }
}
