package io.replyx.acceptance.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.acceptance.Api;
import io.replyx.acceptance.Installation;
import io.replyx.acceptance.Polling;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProductionTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Pattern LINK = Pattern.compile("https://chat\\.example\\.com/confirm-email\\?token=(\\S+)");

    private final Installation installation = Installation.fresh()
            .with("REPLYX_ENV", "production")
            .with("REPLYX_PUBLIC_URL", "https://chat.example.com")
            .with("REPLYX_SECRET_KEY", "k1:" + key());

    @AfterEach
    void leave_nothing_behind() {
        installation.close();
    }

    @Test
    void nobody_logs_in_before_opening_the_link_that_was_sent() {
        var server = installation.start();
        var api = new Api(server.url());
        api.register("ann@example.com", "correct horse").expect(201);
        var early = api.login("ann@example.com", "correct horse").expect(403);
        assertThat(early.contentType()).startsWith("application/problem+json");
        assertThat(early.text("/code")).isEqualTo("email_not_confirmed");

        var token = Polling.value("the link is printed", LIMIT, () -> token(server.output()));
        api.post("/api/auth/confirm-email", Map.of("token", token)).expect(200);
        assertThat(api.login("ann@example.com", "correct horse").expect(200).text("/user/emailConfirmed"))
                .isEqualTo("true");
    }

    @Test
    void says_that_it_only_prints_mail_and_writes_no_key_into_the_data_directory() {
        var server = installation.start();
        assertThat(server.output()).contains("(production)", "Mail is only printed by this version");
        assertThat(installation.data().resolve("secret.key")).doesNotExist();
    }

    @Test
    void the_admin_of_the_configuration_can_log_in_and_is_made_once() {
        installation.with("REPLYX_ADMIN_EMAIL", "root@example.com").with("REPLYX_ADMIN_PASSWORD", "battery staple");
        var first = installation.start();
        requireAdmin(new Api(first.url()));
        first.terminate();
        assertThat(first.awaitEnd().output()).contains("Stopped.");
        requireAdmin(new Api(installation.start().url()));
        assertThat(installation.superuser().count("select count(*) from app_user"))
                .isEqualTo(1);
    }

    private static void requireAdmin(Api api) {
        var login = api.login("root@example.com", "battery staple").expect(200);
        assertThat(login.text("/user/platformAdmin")).isEqualTo("true");
    }

    private static Optional<String> token(String output) {
        var link = LINK.matcher(output);
        return link.find() ? Optional.of(link.group(1)) : Optional.empty();
    }

    private static String key() {
        var bytes = new byte[32];
        new Random(7).nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
