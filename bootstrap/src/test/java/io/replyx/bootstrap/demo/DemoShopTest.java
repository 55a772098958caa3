package io.replyx.bootstrap.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.domain.kernel.Language;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DemoShopTest {
    private static final URI REPLYX = URI.create("http://127.0.0.1:4711");
    private static final Map<Language, String> KEYS = Map.of(Language.RU, "key-ru", Language.EN, "key-en");
    private static final Pattern OWN_FILE = Pattern.compile("(?:src|href)=\"(/[^\"]*)\"");

    private final DemoShop shop = DemoShop.open(0, REPLYX, KEYS);
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        client.close();
        shop.close();
    }

    @ParameterizedTest
    @EnumSource
    void shows_a_page_in_each_language_with_the_snippet_of_its_site(Language language) throws Exception {
        var page = get(shop.url(language));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<html lang=\"" + language.code() + "\">")
                .contains("src=\"http://127.0.0.1:4711/widget.js\" data-site=\"key-" + language.code() + "\"")
                .doesNotContain("{{");
    }

    @ParameterizedTest
    @EnumSource
    void shows_everything_that_its_pages_name(Language language) throws Exception {
        var files = OWN_FILE.matcher(get(shop.url(language)).body())
                .results()
                .map(MatchResult::group)
                .map(found -> found.replaceAll(".*\"(.*)\"", "$1"))
                .distinct()
                .toList();
        assertThat(files).hasSizeGreaterThan(10);
        for (var file : files) {
            assertThat(get(shop.url(language).resolve(file)).statusCode())
                    .as(file)
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @EnumSource
    void needs_nothing_that_its_own_strict_policy_would_block(Language language) throws Exception {
        var page = get(shop.url(language));
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self' http://127.0.0.1:4711;")
                .doesNotContain("unsafe", "*");
        assertThat(page.body()).doesNotContain(" style=", "<style", " onclick=", "javascript:");
        assertThat(page.body()).doesNotContainPattern("<script(?![^>]* src=)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/no-such-page", "/en/", "/pictures/", "/shop.css.map", "/../shop.css"})
    void has_no_other_pages(String path) throws Exception {
        assertThat(get(shop.url(Language.RU).resolve(path)).statusCode()).isEqualTo(404);
    }

    @Test
    void takes_no_orders() throws Exception {
        var order = HttpRequest.newBuilder(shop.url(Language.RU)).POST(HttpRequest.BodyPublishers.noBody());
        assertThat(send(order).statusCode()).isEqualTo(405);
    }

    @Test
    void opens_elsewhere_when_its_port_is_taken() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var other = DemoShop.open(taken.getLocalPort(), REPLYX, KEYS)) {
            assertThat(other.url(Language.RU).getPort()).isNotEqualTo(taken.getLocalPort());
            assertThat(get(other.url(Language.RU)).statusCode()).isEqualTo(200);
        }
    }

    private HttpResponse<String> get(URI page) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(page));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
