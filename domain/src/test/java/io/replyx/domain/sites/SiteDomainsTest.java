package io.replyx.domain.sites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.replyx.domain.kernel.InputRefusal;
import io.replyx.domain.kernel.Refusal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteDomainsTest {
    private static SiteDomains domains(String... entries) {
        return new SiteDomains(Arrays.stream(entries).map(AllowedDomain::new).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "example.com | https://example.com | true",
                "example.com | http://example.com | true",
                "example.com | https://example.com:443 | true",
                "example.com | http://example.com:80 | true",
                "example.com | HTTPS://Example.COM | true",
                "Example.Com | https://example.com | true",
                "example.com | https://example.com:80 | false",
                "example.com | http://example.com:443 | false",
                "example.com | https://example.com:8443 | false",
                "example.com | https://www.example.com | false",
                "example.com | https://example.com. | false",
                "example.com | https://example.com/ | false",
                "example.com | https://example.com/path | false",
                "example.com | https://example.com?x | false",
                "example.com | https://user@example.com | false",
                "example.com | https://example.com@evil.com | false",
                "example.com | https://example.com:443@evil.com | false",
                "example.com | https://evil.com#example.com | false",
                "example.com | https://evilexample.com | false",
                "example.com | https://example.com.evil.com | false",
                "example.com | https://example.comevil | false",
                "example.com | https://exampleXcom | false",
                "example.com | https://example.com:0443 | false",
                "example.com | https://example.com:99999 | false",
                "example.com | https://example.com: | false",
                "example.com | ftp://example.com | false",
                "example.com | file:// | false",
                "example.com | chrome-extension://example.com | false",
                "example.com | null | false",
                "example.com | '' | false",
                "example.com | example.com | false",
                "example.com | //example.com | false",
                "example.com | https://example.com https://evil.com | false",
                "example.com | https://еxample.com | false",
                "*.example.com | https://www.example.com | true",
                "*.example.com | https://a.b.c.example.com | true",
                "*.example.com | https://my_shop.example.com | true",
                "*.example.com | https://example.com | false",
                "*.example.com | https://.example.com | false",
                "*.example.com | https://evilexample.com | false",
                "*.example.com | https://www.example.com:8443 | false",
                "*.example.com | https://www.example.com.evil.com | false",
                "*.example.com | https://*.example.com | false",
                "example.com:8443 | https://example.com:8443 | true",
                "example.com:8443 | http://example.com:8443 | true",
                "example.com:8443 | https://example.com | false",
                "example.com:443 | https://example.com | true",
                "example.com:443 | http://example.com | false",
                "*.example.com:8443 | https://www.example.com:8443 | true",
                "*.example.com:8443 | https://www.example.com | false",
                "магазин.рф | https://xn--80aairftm.xn--p1ai | true",
                "МАГАЗИН.РФ | https://xn--80aairftm.xn--p1ai | true",
                "магазин.рф | https://магазин.рф | false",
                "xn--80aairftm.xn--p1ai | https://xn--80aairftm.xn--p1ai | true",
                "bücher.example | https://xn--bcher-kva.example | true",
                "localhost | http://localhost | true",
                "localhost | http://localhost:5173 | true",
                "localhost:3000 | http://localhost:5173 | false",
                "localhost | http://localhost.evil.com | false",
                "127.0.0.1 | http://127.0.0.1:8081 | true",
                "127.0.0.1 | http://127.0.0.2 | false",
                "[::1] | http://[::1]:8081 | true",
                "*.localhost | http://shop.localhost:8081 | true",
                "*.localhost | http://localhost | false",
            })
    void admits_pages_of_its_domains_only(String entry, String origin, boolean admitted) {
        assertThat(domains(entry).admits(origin)).isEqualTo(admitted);
        assertThat(domains("other.example", entry).admits(origin)).isEqualTo(admitted);
    }

    @Test
    void refuses_a_page_of_another_domain() {
        assertThatThrownBy(() -> domains("example.com").require("https://evil.com"))
                .asInstanceOf(type(Refusal.class))
                .extracting(Refusal::code)
                .isEqualTo(SiteRefusal.ORIGIN_NOT_ALLOWED);
        domains("example.com").require("https://example.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com",
                "example.com/",
                "example.com/path",
                "example.com?x",
                "user@example.com",
                "*",
                "*.",
                "*.com",
                "*.*.example.com",
                "www.*.com",
                "ex*mple.com",
                "*example.com",
                "example.com.",
                ".example.com",
                "example..com",
                "-example.com",
                "example-.com",
                "exam ple.com",
                "example.com:",
                "example.com:port",
                "example.com:123456",
                "example。com。",
                "a∕b.com",
                "exa\u200bmple.com",
            })
    void what_is_no_domain_is_refused(String entry) {
        assertRefused(InputRefusal.BAD_FORMAT, entry);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "192.0.2.1",
                "10.0.0.1:8080",
                "127.0.0.2",
                "127.1",
                "1.2.3",
                "0x7f.0x0.0x0.0x1",
                "2130706433",
                "*.127.0.0.1",
                "[2001:db8::1]",
                "[::ffff:127.0.0.1]",
                "[]",
                "１９２.0.2.1"
            })
    void addresses_are_refused(String entry) {
        assertRefused(SiteRefusal.ADDRESS_NOT_ALLOWED, entry);
    }

    @Test
    void ports_are_ports() {
        assertRefused(InputRefusal.OUT_OF_RANGE, "example.com:0");
        assertRefused(InputRefusal.OUT_OF_RANGE, "example.com:65536");
    }

    @Test
    void names_are_as_long_as_they_may_be() {
        var label = "a".repeat(63);
        new AllowedDomain(label + ".com");
        assertRefused(InputRefusal.BAD_FORMAT, label + "a.com");
        assertRefused(InputRefusal.BAD_FORMAT, String.join(".", Collections.nCopies(4, label)) + ".com");
    }

    private static void assertRefused(Object code, String entry) {
        assertThatThrownBy(() -> new AllowedDomain(entry))
                .as(entry)
                .asInstanceOf(type(Refusal.class))
                .extracting(Refusal::code)
                .isEqualTo(code);
    }

    @Test
    void is_shown_as_it_was_given() {
        assertThat(domains("Магазин.рф ", "*.Example.com:8443").entries())
                .map(AllowedDomain::shown)
                .containsExactly("Магазин.рф", "*.Example.com:8443");
    }

    @Test
    void lists_one_to_fifty() {
        var entry = new AllowedDomain("example.com");
        new SiteDomains(Collections.nCopies(50, entry));
        assertThatThrownBy(() -> new SiteDomains(Collections.nCopies(51, entry)))
                .asInstanceOf(type(Refusal.class))
                .extracting(Refusal::code)
                .isEqualTo(InputRefusal.TOO_MANY);
        assertThatThrownBy(() -> new SiteDomains(List.of()))
                .asInstanceOf(type(Refusal.class))
                .extracting(Refusal::code)
                .isEqualTo(InputRefusal.REQUIRED);
    }

    @Test
    void the_visitors_own_computer_is_named_where_it_is_not_welcome() {
        var mixed = domains("example.com", "localhost", "*.localhost:3000", "127.0.0.1", "[::1]", "a.localhost");

        assertThatThrownBy(mixed::requirePublic)
                .asInstanceOf(type(Refusal.class))
                .satisfies(refusal -> assertThat(refusal.violations())
                        .allMatch(violation -> violation.code() == SiteRefusal.LOOPBACK_NOT_ALLOWED)
                        .extracting(Refusal.Violation::field)
                        .containsExactly("domains[1]", "domains[2]", "domains[3]", "domains[4]", "domains[5]"));
        domains("example.com", "localhost.example.com").requirePublic();
    }

    @Test
    void frames_may_stand_where_pages_may() {
        assertThat(domains("example.com", "EXAMPLE.com", "*.магазин.рф:8443", "localhost", "[::1]")
                        .frameSources())
                .containsExactly(
                        "https://example.com",
                        "http://example.com",
                        "https://*.xn--80aairftm.xn--p1ai:8443",
                        "http://*.xn--80aairftm.xn--p1ai:8443",
                        "https://localhost:*",
                        "http://localhost:*");
    }
}
