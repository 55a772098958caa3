package io.replyx.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Coming to a page, and talking there. */
class VisitorSessionsTest {
    private final TestServer server = TestServer.start();
    private final Client owner = server.owner();
    private final SiteClient site = owner.site();

    @AfterEach
    void stop() {
        server.close();
    }

    private static String known(SiteClient.Visitor visitor) {
        return "\"visitorId\":\"" + visitor.secret() + "\"";
    }

    @Test
    void somebody_new_gets_a_dialog_and_a_name_for_themselves() {
        var session = site.session("{\"name\":\"Anna\",\"email\":\"anna@example.com\",\"locale\":\"ru-RU\"}")
                .expect(201);

        assertThat(session.at("/expiresIn").asInt()).isEqualTo(3_600);
        assertThat(session.text("/visitorId")).hasSizeGreaterThan(60);
        assertThat(session.text("/dialog/status")).isEqualTo("assistant");
        assertThat(session.at("/dialog/lastSeq").asInt()).isZero();
        assertThat(session.text("/visitor/name")).isEqualTo("Anna");
        assertThat(session.at("/visitor/verified").asBoolean()).isFalse();
        assertThat(owner.get("/api/dialogs").expect(200).at("/items/0/customer").toString())
                .isEqualTo("{\"name\":\"Anna\"}");
        assertThat(site.session("{}").expect(201).at("/visitor/name").isNull()).isTrue();
    }

    @Test
    void whoever_comes_back_goes_on_where_they_were() {
        var visitor = site.visitor();
        var exchange = visitor.client()
                .post(visitor.path() + "/messages?wait=true", "{\"text\":\"When?\",\"clientMessageId\":\"m-1\"}")
                .expect(201);

        var again = site.session("{" + known(visitor) + "}").expect(201);

        assertThat(again.text("/dialog/id")).isEqualTo(visitor.dialog());
        assertThat(again.at("/dialog/lastSeq").asInt()).isEqualTo(2);
        assertThat(again.text("/visitorId")).isEqualTo(visitor.secret());
        assertThat(visitor.client()
                        .get(visitor.path() + "/messages")
                        .expect(200)
                        .text("/items/1/id"))
                .isEqualTo(exchange.text("/reply/id"));
        assertThat(site.session("{\"visitorId\":\"nonsense\"}").expect(201).text("/dialog/id"))
                .isNotEqualTo(visitor.dialog());
    }

    @Test
    void another_dialog_is_there_for_the_asking_once_the_first_is_closed() {
        var visitor = site.visitor();
        owner.post(visitor.path() + "/close").expect(200);

        assertThat(site.session("{" + known(visitor) + "}").expect(201).text("/dialog/status"))
                .isEqualTo("closed");
        visitor.says("Hello?").expectProblem(409, "dialog_closed");
        var another = site.visitor("{" + known(visitor) + ",\"newDialog\":true}");
        assertThat(another.dialog()).isNotEqualTo(visitor.dialog());
        another.says("Hello?").expect(201);
    }

    @Test
    void a_user_whom_the_tenants_server_vouches_for_is_themselves_everywhere() {
        var voucher = site.voucher("u-7");
        var phone = site.session("{" + voucher.replace("\"u-7\"", "\"u-7\",\"name\":\"Anna\"") + "}")
                .expect(201);
        assertThat(phone.at("/visitor/verified").asBoolean()).isTrue();
        assertThat(phone.text("/visitor/name")).isEqualTo("Anna");

        var laptop = site.session("{" + voucher + "}").expect(201);

        assertThat(laptop.text("/dialog/id")).isEqualTo(phone.text("/dialog/id"));
        assertThat(owner.get("/api/dialogs").expect(200).at("/items/0/customer").toString())
                .isEqualTo("{\"externalId\":\"u-7\",\"name\":\"Anna\"}");
    }

    @Test
    void a_forged_signature_opens_nothing() {
        var voucher = site.voucher("u-7");
        for (var forged : new String[] {
            voucher.replace("u-7", "u-8"),
            "\"user\":{\"id\":\"u-7\"},\"signature\":\"00\"",
            owner.site().voucher("u-7")
        }) {
            var reply = site.session("{" + forged + "}");
            reply.expectProblem(403, "invalid_signature");
            assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo(SiteClient.ORIGIN);
        }
        assertThat(owner.get("/api/dialogs").expect(200).at("/items")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'user':{'id':'u-7'} | signature:required",
                "'signature':'00' | user:required",
                "'user':{'name':'A'},'signature':'00' | user.id:required",
                "'user':{'id':' 7'},'signature':'00' | user.id:bad_format",
                "'user':'u-7','signature':'00' | user:wrong_type,user.id:required",
                "'user':{'id':'7','age':1},'signature':'00' | user.age:unknown_field",
                "'name':'' | name:required",
                "'name':'a\\u0000b' | name:bad_characters",
                "'email':'nobody' | email:bad_format",
                "'locale':'<b>' | locale:bad_format",
                "'newDialog':'yes' | newDialog:wrong_type",
                "'consentGiven':1 | consentGiven:wrong_type",
                "'page':{'url':'javascript:alert(1)'} | page.url:bad_format",
                "'page':{'title':'x'} | page.url:required",
                "'page':{'url':'https://a.example','title':'a\\u0007b'} | page.title:bad_characters",
                "'page':{'url':'https://a.example','referrer':'file:///etc'} | page.referrer:bad_format",
                "'attributes':{'a':1} | attributes:wrong_type",
                "'attributes':[] | attributes:wrong_type",
                "'visitorId':7 | visitorId:wrong_type",
                "'token':'x' | token:unknown_field",
            })
    void each_field_of_a_session_has_a_rule(String body, String errors) {
        assertThat(site.session("{" + body.replace('\'', '"') + "}")
                        .expectProblem(422, "invalid_input")
                        .errors())
                .containsExactlyInAnyOrder(errors.split(",", -1));
    }

    @Test
    void what_a_visitor_looks_at_is_kept_and_their_name_is_shown() {
        var visitor = site.visitor();
        var visit = "{\"page\":{\"url\":\"https://shop.example/cart\",\"title\":\"Cart\",\"referrer\":\"\"},"
                + "\"attributes\":{\"plan\":\"gold\"},\"locale\":\"en\",\"name\":\"<img src=x onerror=alert(1)>\"}";

        visitor.client().post(visitor.path() + "/visit", visit).expect(204);

        assertThat(owner.get(visitor.path()).expect(200).text("/customer/name"))
                .isEqualTo("<img src=x onerror=alert(1)>");
        assertThat(visitor.client()
                        .post(visitor.path() + "/visit", "{\"page\":{\"url\":\"x\"},\"user\":{}}")
                        .expectProblem(422, "invalid_input")
                        .errors())
                .containsExactlyInAnyOrder("page.url:bad_format", "user:unknown_field");
    }

    @Test
    void an_answer_is_rated_and_the_tenant_sees_it() {
        var visitor = site.visitor();
        var exchange = visitor.client()
                .post(visitor.path() + "/messages?wait=true", "{\"text\":\"When?\"}")
                .expect(201);
        var reply = exchange.text("/reply/id");
        var rating = visitor.path() + "/messages/" + reply + "/rating";

        var rated = visitor.client()
                .put(rating, "{\"value\":\"down\",\"comment\":\"Not <b>that</b>\"}")
                .expect(200);

        assertThat(rated.json().toString()).isEqualTo("{\"messageId\":\"" + reply + "\",\"value\":\"down\"}");
        assertThat(owner.get(visitor.path() + "/ratings").expect(200).json().toString())
                .isEqualTo(
                        "{\"items\":[{\"messageId\":\"%s\",\"value\":\"down\",\"comment\":\"Not <b>that</b>\"}],\"nextCursor\":null}"
                                .formatted(reply));
        visitor.client().put(rating, "{\"value\":\"up\"}").expect(200);
        assertThat(visitor.client()
                        .get(visitor.path() + "/ratings")
                        .expect(200)
                        .at("/items/0/comment")
                        .isNull())
                .isTrue();
        visitor.client().delete(rating).expect(204);
        visitor.client().delete(rating).expect(204);
        assertThat(owner.get(visitor.path() + "/ratings").expect(200).at("/items"))
                .isEmpty();
        visitor.client()
                .put(rating.replace(reply, exchange.text("/message/id")), "{\"value\":\"up\"}")
                .expectProblem(422, "not_rateable");
        visitor.client().put(rating.replace(reply, "x"), "{\"value\":\"up\"}").expectProblem(404, "unknown_message");
        assertThat(visitor.client()
                        .put(rating, "{\"value\":\"meh\"}")
                        .expectProblem(422, "invalid_input")
                        .errors())
                .containsExactly("value:not_one_of");
    }
}
