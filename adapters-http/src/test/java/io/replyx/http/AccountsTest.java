package io.replyx.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.testkit.World;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccountsTest {
    private final TestServer server = TestServer.start();
    private final Client guest = server.guest();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void nobody_logs_in_before_the_address_is_confirmed() {
        register("ada@example.com", "");
        logIn("ada@example.com", World.PASSWORD.value()).expectProblem(403, "email_not_confirmed");
    }

    @Test
    void an_address_is_registered_once() {
        register("ada@example.com", "");
        var again = guest.post("/api/auth/register", registration("ADA@example.com", ""));
        again.expectProblem(409, "email_taken");
    }

    @Test
    void mails_are_in_the_language_asked_for() {
        register("ada@example.com", ",\"language\":\"ru\"");
        guest.with("Accept-Language", "ru-RU,ru;q=0.9,en;q=0.8")
                .post("/api/auth/register", registration("grace@example.com", ""))
                .expect(201);
        AsyncAssertions.until(() -> server.world().mailer().sent().size() == 2);
        assertThat(server.world().mailer().sent()).allMatch(mail -> mail.text().startsWith("Здравствуйте"));
    }

    @Test
    void a_confirmation_is_sent_again_to_those_who_wait_for_one_and_never_tells() {
        register("ada@example.com", "");
        AsyncAssertions.until(() -> server.world().mailer().sent().size() == 1);
        guest.post("/api/auth/resend-confirmation", "{\"email\":\"ada@example.com\"}")
                .expect(204);
        guest.post("/api/auth/resend-confirmation", "{\"email\":\"nobody@example.com\"}")
                .expect(204);
        assertThat(server.world().mailer().sent()).hasSize(2);
    }

    @Test
    void a_token_confirms_once() {
        register("ada@example.com", "");
        AsyncAssertions.until(() -> server.world().mailer().sent().size() == 1);
        var body = "{\"token\":\"" + server.confirmationToken("ada@example.com") + "\"}";
        assertThat(guest.post("/api/auth/confirm-email", body)
                        .expect(200)
                        .at("/user/emailConfirmed")
                        .asBoolean())
                .isTrue();
        assertThat(guest.post("/api/auth/confirm-email", body)
                        .expectProblem(422, "invalid_confirmation_token")
                        .errors())
                .containsExactly("token:invalid_confirmation_token");
    }

    @Test
    void a_wrong_password_and_an_unknown_address_look_the_same() {
        server.register("ada@example.com");
        var wrong = logIn("ada@example.com", "wrong password").expectProblem(401, "wrong_credentials");
        var unknown = logIn("eve@example.com", "wrong password").expectProblem(401, "wrong_credentials");
        assertThat(wrong.text("/detail")).isEqualTo(unknown.text("/detail"));
        logIn("ada@example.com", "short").expectProblem(401, "wrong_credentials");
    }

    @Test
    void a_refresh_token_is_exchanged_once_and_its_return_ends_the_session() {
        server.register("ada@example.com");
        var first = logIn("ada@example.com", World.PASSWORD.value()).expect(200).text("/refreshToken");
        var second = refresh(first).expect(200);
        new Client(server, second.text("/accessToken")).get("/api/auth/me").expect(200);
        refresh(first).expectProblem(401, "invalid_refresh_token");
        refresh(second.text("/refreshToken")).expectProblem(401, "invalid_refresh_token");
        refresh("nonsense").expectProblem(401, "invalid_refresh_token");
    }

    @Test
    void logging_out_ends_the_session() {
        server.register("ada@example.com");
        var login = logIn("ada@example.com", World.PASSWORD.value()).expect(200);
        new Client(server, login.text("/accessToken")).post("/api/auth/logout").expect(204);
        refresh(login.text("/refreshToken")).expectProblem(401, "invalid_refresh_token");
    }

    @Test
    void only_members_enter_a_workspace() {
        server.register("ada@example.com");
        var foreign = server.member().tenant();
        guest.post(
                        "/api/auth/login",
                        "{\"email\":\"ada@example.com\",\"password\":\"%s\",\"tenantId\":\"%s\"}"
                                .formatted(World.PASSWORD.value(), foreign))
                .expectProblem(403, "not_a_member");
    }

    @Test
    void too_many_wrong_passwords_have_to_wait() {
        server.register("ada@example.com");
        for (int i = 9; i >= 0; i--) {
            logIn("ada@example.com", "wrong password").expectProblem(401, "wrong_credentials");
        }
        var refused = logIn("Ada@Example.com", World.PASSWORD.value()).expectProblem(429, "too_many_attempts");
        assertThat(refused.header("Retry-After")).isEqualTo("60");
        assertThat(refused.text("/detail")).contains("60");
        logIn("grace@example.com", "wrong password").expectProblem(401, "wrong_credentials");
        server.passes(Duration.ofMinutes(1));
        logIn("ada@example.com", World.PASSWORD.value()).expect(200);
    }

    @Test
    void a_success_forgets_the_failures_and_tells_what_is_left() {
        server.register("ada@example.com");
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 9; i++) {
                logIn("ada@example.com", "wrong password").expect(401);
            }
            var login = logIn("ada@example.com", World.PASSWORD.value()).expect(200);
            assertThat(login.header("RateLimit-Policy")).isEqualTo("\"login\";q=10;w=60");
            assertThat(login.header("RateLimit")).isEqualTo("\"login\";r=0;t=60");
        }
    }

    @Test
    void registrations_from_one_address_are_limited() {
        for (int i = 0; i < 60; i++) {
            guest.post("/api/auth/register", registration("a" + i + "@example.com", ""))
                    .expect(201);
        }
        var refused = guest.post("/api/auth/register", registration("one.more@example.com", ""));
        assertThat(refused.expectProblem(429, "too_many_attempts").header("Retry-After"))
                .isEqualTo("60");
    }

    @Test
    void the_page_behind_a_mails_link_confirms_only_when_its_button_is_pressed() {
        register("ada@example.com", "");
        AsyncAssertions.until(() -> server.world().mailer().sent().size() == 1);
        var token = server.confirmationToken("ada@example.com");
        for (int i = 0; i < 3; i++) {
            var page = guest.get("/confirm-email?token=" + token).expect(200);
            assertThat(page.body())
                    .contains("<form method=\"post\" action=\"/confirm-email\">", "value=\"" + token + "\"");
            assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'", "form-action 'self'");
        }
        logIn("ada@example.com", World.PASSWORD.value()).expectProblem(403, "email_not_confirmed");
        assertThat(press(token).expect(200).body()).contains("your address is confirmed");
        assertThat(press(token).expect(422).body()).contains("used or expired");
        logIn("ada@example.com", World.PASSWORD.value()).expect(200);
    }

    @Test
    void the_page_lets_nothing_slip_into_it() {
        var page = guest.with("Accept-Language", "ru")
                .get("/confirm-email?token=%22%3E%3Cscript%3E")
                .expect(200);
        assertThat(page.body())
                .contains("value=\"&quot;&gt;&lt;script&gt;\"", "<html lang=\"ru\">")
                .doesNotContain("<script>");
        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=utf-8");
    }

    private Reply press(String token) {
        return guest.send(
                "POST", "/confirm-email", "application/x-www-form-urlencoded", ("token=" + token).getBytes(UTF_8));
    }

    private void register(String email, String more) {
        guest.post("/api/auth/register", registration(email, more)).expect(201);
    }

    private static String registration(String email, String more) {
        return "{\"email\":\"%s\",\"password\":\"%s\",\"name\":\"Ada\"%s}"
                .formatted(email, World.PASSWORD.value(), more);
    }

    private Reply logIn(String email, String password) {
        return guest.post("/api/auth/login", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password));
    }

    private Reply refresh(String token) {
        return guest.post("/api/auth/refresh", "{\"refreshToken\":\"" + token + "\"}");
    }
}
