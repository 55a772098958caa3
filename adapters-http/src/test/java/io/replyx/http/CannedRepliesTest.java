package io.replyx.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(PER_CLASS)
class CannedRepliesTest {
    private static final String PATH = "/api/canned-replies";
    private final TestServer server = TestServer.start();

    @AfterAll
    void stop() {
        server.close();
    }

    private static String reply(String shortcut) {
        return "{\"title\":\"Thanks\",\"shortcut\":\"" + shortcut + "\",\"text\":\"Hi {{customer.name}}\"}";
    }

    @Test
    void a_reply_is_written_found_changed_and_removed() {
        var owner = server.owner();
        var made = owner.post(PATH, reply("Thx")).expect(201);
        var one = PATH + "/" + made.text("/id");

        assertThat(made.text("/shortcut")).isEqualTo("thx");
        assertThat(made.at("/variables").toString()).isEqualTo("[\"customer.name\"]");
        assertThat(made.at("/language").isNull()).isTrue();
        assertThat(owner.get(one).expect(200).json()).isEqualTo(made.json());
        var changed = owner.patch(one, "{\"language\":\"ru\"}").expect(200);
        assertThat(changed.text("/language")).isEqualTo("ru");
        assertThat(owner.get(PATH + "?search=HI&language=ru").expect(200).at("/items/0"))
                .isEqualTo(changed.json());
        assertThat(owner.get(PATH + "?search=HI&language=en").expect(200).at("/items"))
                .isEmpty();
        owner.delete(one).expect(204);
        owner.get(one).expect(404);
    }

    @Test
    void a_taken_shortcut_and_an_unknown_variable_are_refused_by_name() {
        var owner = server.owner();
        owner.post(PATH, reply("hello")).expect(201);

        assertThat(owner.post(PATH, reply("HELLO")).expect(409).text("/code")).isEqualTo("shortcut_taken");
        var wrong = owner.post(PATH, reply("bye").replace("customer.name", "nobody"))
                .expect(422);
        assertThat(wrong.text("/errors/0/field")).isEqualTo("text");
        assertThat(wrong.text("/errors/0/code")).isEqualTo("unknown_variable");
    }
}
