package io.replyx.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SitesTest {
    private static final String FULL = """
            {"assistantId":"%s","name":"Лавка <b>","domains":["shop.example","*.Магазин.рф:8443"],"language":"ru",
            "look":{"position":"left","color":"#FF8800","theme":"dark","avatarUrl":"https://shop.example/a.png","sound":true},
            "greeting":"Здравствуйте!","quickReplies":["Доставка?","Оплата?"],
            "proactive":{"text":"Помочь?","afterSeconds":30},"consent":{"text":"Согласны?","url":"https://shop.example/p"},
            "limits":{"messagesPerMinute":7,"sessionsPerHour":77}}""";

    private final TestServer server = TestServer.start();
    private final Client owner = server.owner();
    private final String assistant = owner.assistant();

    @AfterEach
    void stop() {
        server.close();
    }

    private Reply create(String more) {
        var body = Sample.newSite(assistant);
        return owner.post("/api/sites", body.substring(0, body.length() - 1) + more + "}");
    }

    @Test
    void a_site_is_given_back_as_it_was_made_with_what_pages_need() {
        var made = owner.post("/api/sites", FULL.formatted(assistant)).expect(201);

        assertThat(made.text("/name")).isEqualTo("Лавка <b>");
        assertThat(made.at("/domains"))
                .extracting(node -> node.asText())
                .containsExactly("shop.example", "*.Магазин.рф:8443");
        assertThat(made.at("/look").toString())
                .isEqualTo("{\"position\":\"left\",\"color\":\"#ff8800\",\"theme\":\"dark\","
                        + "\"avatarUrl\":\"https://shop.example/a.png\",\"sound\":true}");
        assertThat(made.at("/proactive/afterSeconds").asInt()).isEqualTo(30);
        assertThat(made.text("/consent/url")).isEqualTo("https://shop.example/p");
        assertThat(made.at("/limits/sessionsPerHour").asInt()).isEqualTo(77);
        var key = made.text("/siteKey");
        assertThat(made.text("/snippet"))
                .isEqualTo(
                        "<script async src=\"https://replyx.example/widget.js\" data-site=\"" + key + "\"></script>");
        assertThat(made.text("/chatUrl")).isEqualTo("https://replyx.example/chat/" + key);
        assertThat(made.text("/iframeSnippet"))
                .contains("src=\"https://replyx.example/chat/" + key + "\"", "title=\"Лавка &lt;b&gt;\"");
        assertThat(owner.get("/api/sites/" + made.text("/id")).expect(200).json())
                .isEqualTo(made.json());
        assertThat(owner.get("/api/sites").expect(200).at("/items/0")).isEqualTo(made.json());
    }

    @Test
    void what_is_left_out_has_its_usual_value() {
        var made = create("").expect(201);

        assertThat(made.at("/look").toString())
                .isEqualTo(
                        "{\"position\":\"right\",\"color\":\"#2563eb\",\"theme\":\"auto\",\"avatarUrl\":null,\"sound\":false}");
        assertThat(made.at("/language").isNull()).isTrue();
        assertThat(made.at("/proactive").isNull()).isTrue();
        assertThat(made.at("/quickReplies")).isEmpty();
        assertThat(made.at("/limits").toString()).isEqualTo("{\"messagesPerMinute\":20,\"sessionsPerHour\":600}");
    }

    @Test
    void a_change_keeps_what_it_does_not_name_and_null_clears() {
        var path = "/api/sites/"
                + owner.post("/api/sites", FULL.formatted(assistant))
                        .expect(201)
                        .text("/id");

        var changed = owner.patch(path, "{\"look\":{\"color\":\"#000000\",\"avatarUrl\":null},\"proactive\":null}")
                .expect(200);

        assertThat(changed.text("/look/color")).isEqualTo("#000000");
        assertThat(changed.text("/look/position")).isEqualTo("left");
        assertThat(changed.at("/look/avatarUrl").isNull()).isTrue();
        assertThat(changed.at("/proactive").isNull()).isTrue();
        assertThat(changed.text("/consent/text")).isEqualTo("Согласны?");
        assertThat(owner.patch(path, "{\"domains\":[\"new.example\"]}")
                        .expect(200)
                        .at("/domains/0")
                        .asText())
                .isEqualTo("new.example");
        assertThat(owner.patch(path, "{}").expect(200).text("/name")).isEqualTo("Лавка <b>");
    }

    @Test
    void a_key_and_a_secret_can_be_replaced() {
        var site = create("").expect(201);
        var path = "/api/sites/" + site.text("/id");
        var secret = owner.get(path + "/identity-secret").expect(200).text("/secret");

        var rotated = owner.post(path + "/rotate-key").expect(200);
        assertThat(rotated.text("/siteKey")).isNotEqualTo(site.text("/siteKey"));
        assertThat(owner.post(path + "/rotate-identity-secret").expect(200).text("/secret"))
                .isNotEqualTo(secret)
                .hasSizeGreaterThan(40);
        assertThat(site.body() + rotated.body()).doesNotContain(secret);
    }

    @Test
    void a_deleted_site_is_unknown() {
        var path = "/api/sites/" + create("").expect(201).text("/id");

        owner.delete(path).expect(204);

        owner.get(path).expectProblem(404, "unknown_site");
        owner.delete(path).expectProblem(404, "unknown_site");
        assertThat(owner.get("/api/sites").expect(200).at("/items")).isEmpty();
    }

    @Test
    void a_repeated_request_makes_one_site() {
        var once = owner.with("Idempotency-Key", "k-1");
        var first = once.post("/api/sites", Sample.newSite(assistant)).expect(201);

        assertThat(once.post("/api/sites", Sample.newSite(assistant))
                        .expect(201)
                        .json())
                .isEqualTo(first.json());
        once.post("/api/sites", FULL.formatted(assistant)).expectProblem(422, "idempotency_key_reused");
    }

    @Test
    void the_assistant_must_be_ones_own() {
        var foreign = server.owner().assistant();
        owner.post("/api/sites", Sample.newSite(foreign)).expectProblem(404, "unknown_assistant");
        owner.patch("/api/sites/" + create("").expect(201).text("/id"), "{\"assistantId\":\"" + foreign + "\"}")
                .expectProblem(404, "unknown_assistant");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'look':{'position':'top'} | look.position:not_one_of",
                "'look':{'color':'red'} | look.color:bad_format",
                "'look':{'color':'#fff;background:url(x)'} | look.color:bad_format",
                "'look':{'theme':1} | look.theme:wrong_type",
                "'look':{'sound':'yes'} | look.sound:wrong_type",
                "'look':{'avatarUrl':'javascript:alert(1)'} | look.avatarUrl:bad_format",
                "'look':{'size':1} | look.size:unknown_field",
                "'look':[] | look:wrong_type",
                "'language':'de' | language:not_one_of",
                "'greeting':'' | greeting:required",
                "'quickReplies':'x' | quickReplies:wrong_type",
                "'quickReplies':['a',7] | quickReplies[1]:wrong_type",
                "'quickReplies':['1','2','3','4','5','6','7','8','9'] | quickReplies:too_many",
                "'proactive':{'text':'x'} | proactive.afterSeconds:required",
                "'proactive':{'text':'x','afterSeconds':-1} | proactive.afterSeconds:out_of_range",
                "'proactive':{'text':'','afterSeconds':1} | proactive.text:required",
                "'consent':{'url':'https://a.example'} | consent.text:required",
                "'consent':{'text':'x','url':'data:x'} | consent.url:bad_format",
                "'limits':{'messagesPerMinute':0} | limits.messagesPerMinute:out_of_range",
                "'limits':{'sessionsPerHour':100001} | limits.sessionsPerHour:out_of_range",
                "'siteKey':'mine' | siteKey:unknown_field",
            })
    void each_setting_has_a_rule(String more, String error) {
        assertThat(create("," + more.replace('\'', '"'))
                        .expectProblem(422, "invalid_input")
                        .errors())
                .containsExactly(error);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[] | domains:required",
                "'x' | domains:wrong_type",
                "null | domains:required",
                "['a.example',7] | domains[1]:wrong_type",
                "['a.example','https://b.example'] | domains[1]:bad_format",
                "['a.example','b.example','*'] | domains[2]:bad_format",
                "['192.0.2.1'] | domains[0]:address_not_allowed",
                "['a.example','localhost'] | domains[1]:loopback_not_allowed",
                "['a.example:0'] | domains[0]:out_of_range",
            })
    void each_domain_has_a_rule(String domains, String error) {
        var body = "{\"assistantId\":\"%s\",\"name\":\"S\",\"domains\":%s}"
                .formatted(assistant, domains.replace('\'', '"'));
        assertThat(owner.post("/api/sites", body)
                        .expectProblem(422, "invalid_input")
                        .errors())
                .containsExactly(error);
    }

    @Test
    void refusals_are_in_russian_too() {
        var body = "{\"assistantId\":\"%s\",\"name\":\"S\",\"domains\":[\"x/y\"]}".formatted(assistant);
        var reply = owner.with("Accept-Language", "ru").post("/api/sites", body);
        assertThat(reply.expectProblem(422, "invalid_input")
                        .at("/errors/0/message")
                        .asText())
                .isEqualTo("неверный вид: нужно имя домена: example.com, *.example.com или example.com:8443");
    }
}
