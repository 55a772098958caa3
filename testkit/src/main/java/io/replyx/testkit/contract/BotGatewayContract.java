package io.replyx.testkit.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.replyx.application.bots.CustomerFile;
import io.replyx.application.bots.port.BotGateway;
import io.replyx.application.kernel.PermanentFailure;
import io.replyx.domain.bots.BotRefusal;
import io.replyx.domain.bots.BotToken;
import io.replyx.domain.kernel.ChatId;
import io.replyx.domain.kernel.Refusal;
import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;

/** {@link BotGateway}. */
public abstract class BotGatewayContract {
    protected static final BotToken KNOWN = new BotToken("123456:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
    protected static final BotToken UNKNOWN = new BotToken("654321:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");

    /** One that knows {@link #KNOWN} and not {@link #UNKNOWN}. */
    protected abstract BotGateway gateway();

    /** An update with this number, from this chat, as the gateway reads it. */
    protected abstract String update(long id, long chat);

    @Test
    void tells_who_a_bot_is() {
        assertThat(gateway().identify(KNOWN).id()).isEqualTo(123_456);
        assertThat(gateway().identify(KNOWN).username()).isNotEmpty();
    }

    @Test
    void an_unknown_token_is_declined() {
        assertThatThrownBy(() -> gateway().identify(UNKNOWN)).isInstanceOf(PermanentFailure.class);
        assertThatThrownBy(() -> gateway().closeWebhook(UNKNOWN)).isInstanceOf(PermanentFailure.class);
    }

    @Test
    void closing_a_webhook_twice_is_harmless() {
        var gateway = gateway();
        gateway.closeWebhook(KNOWN);

        assertThatCode(() -> gateway.closeWebhook(KNOWN)).doesNotThrowAnyException();
    }

    /** A file that Telegram keeps for {@link #KNOWN}. @return its id */
    protected abstract String kept(String content);

    @Test
    void gives_out_a_file_byte_for_byte() {
        var id = kept("Счёт № 5, 100 €");

        try (var file = gateway().open(KNOWN, id)) {
            assertThat(textOf(file)).isEqualTo("Счёт № 5, 100 €");
            assertThat(file.length()).hasValue("Счёт № 5, 100 €".getBytes(UTF_8).length);
        }
    }

    private static String textOf(CustomerFile file) {
        var bytes = new ByteArrayOutputStream();
        var piece = new byte[5];
        for (int length = file.read(piece); length >= 0; length = file.read(piece)) {
            bytes.write(piece, 0, length);
        }
        return bytes.toString(UTF_8);
    }

    @Test
    void a_file_that_is_not_there_is_declined() {
        var id = kept("x");

        assertThatThrownBy(() -> gateway().open(KNOWN, "no" + id).close()).isInstanceOf(PermanentFailure.class);
        assertThatThrownBy(() -> gateway().open(UNKNOWN, id).close()).isInstanceOf(PermanentFailure.class);
    }

    @Test
    void finds_number_and_chat_of_an_update() {
        var update = gateway().read(update(77, -100_200_300_400L));

        assertThat(update.id()).isEqualTo(77);
        assertThat(update.chat()).isEqualTo(new ChatId(-100_200_300_400L));
    }

    @Test
    void anything_else_is_refused() {
        for (var strange : new String[] {"", "{}", "[1]", "nonsense", "{\"update_id\":\"x\"}"}) {
            assertThatThrownBy(() -> gateway().read(strange))
                    .asInstanceOf(type(Refusal.class))
                    .extracting(Refusal::code)
                    .isEqualTo(BotRefusal.BAD_UPDATE);
        }
    }
}
