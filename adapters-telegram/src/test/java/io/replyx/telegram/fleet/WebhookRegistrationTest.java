package io.replyx.telegram.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replyx.application.bots.AcceptUpdate;
import io.replyx.application.kernel.Actor;
import io.replyx.domain.kernel.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Telegram calls a bot, and the bot knows Telegram by a secret. */
final class WebhookRegistrationTest {
    private final Stage stage = new Stage();
    private final Stage.Pair pair = stage.bot();
    private final Door door = stage.door();

    @AfterEach
    void end() {
        stage.close();
    }

    private void awaitCalled() {
        Stage.until(() -> pair.there().call("getWebhookInfo").contains("/webhook"));
    }

    private void accept(String secret, String update) {
        var command = new AcceptUpdate.Command(pair.bot().id(), secret, () -> update);
        var _ = stage.world.replyx().bots().acceptUpdate().handle(new Actor.Guest(), command);
    }

    @Test
    void a_customer_is_answered_although_nobody_asks() {
        stage.calledNode("one", door);
        awaitCalled();
        stage.world.model().answers("In three days.");

        pair.there().says(42, "How long?");

        assertThat(pair.there().awaitSentTo(42, 1)).containsExactly("In three days.");
        assertThat(door.told()).containsExactly(204);
    }

    @Test
    void what_telegram_brings_with_the_old_secret_while_it_changes_comes_again_with_the_new_one() {
        var before = stage.calledNode("one", door);
        awaitCalled();
        before.close();
        OwnerActions.restart(stage, pair.bot());
        for (var answer : new String[] {"One.", "Two.", "Three."}) {
            stage.world.model().answers(answer);
            pair.there().says(42, "Tell me: " + answer);
        }
        Stage.until(() -> door.told().contains(401));
        assertThat(pair.there().pending()).as("Telegram keeps what is refused").isEqualTo(3);

        stage.calledNode("two", door);

        assertThat(pair.there().awaitSentTo(42, 3)).containsExactly("One.", "Two.", "Three.");
        assertThat(door.told()).endsWith(204, 204, 204);
        assertThat(pair.there().pending()).isZero();
    }

    @Test
    void a_running_bot_tells_telegram_its_new_secret_by_itself() {
        stage.calledNode("one", door);
        awaitCalled();
        var old = stage.run(pair.bot()).webhookSecret();

        OwnerActions.restart(stage, pair.bot());
        stage.world.model().answers("Still here.");
        pair.there().says(42, "And now?");

        assertThat(pair.there().awaitSentTo(42, 1)).containsExactly("Still here.");
        assertThatThrownBy(() -> accept(old, "5 42 hi")).isInstanceOf(Refusal.class);
    }
}
