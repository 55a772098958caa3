package io.replyx.testkit.contract;

import io.replyx.domain.assistants.ShortText;
import io.replyx.domain.kernel.Language;
import io.replyx.domain.sites.AllowedDomain;
import io.replyx.domain.sites.Color;
import io.replyx.domain.sites.Consent;
import io.replyx.domain.sites.Look;
import io.replyx.domain.sites.Site;
import io.replyx.domain.sites.SiteDomains;
import io.replyx.domain.sites.SiteLimits;
import io.replyx.domain.sites.SiteName;
import io.replyx.domain.sites.SiteSettings;
import io.replyx.domain.sites.WebAddress;
import io.replyx.domain.sites.Welcome;
import java.util.List;
import java.util.Optional;

/** A site with nothing left to chance. */
final class SampleSite {
    private SampleSite() {}

    /** The same site, and every setting is another than the usual one. */
    static Site full(Site site) {
        var domains = new SiteDomains(List.of(
                new AllowedDomain("Магазин.рф"), new AllowedDomain("*.shop.example:8443"), new AllowedDomain("[::1]")));
        return site.with(new Site.Content(site.assistant(), new SiteName("Лавка «У моря»"), domains, settings()));
    }

    private static SiteSettings settings() {
        var look = new Look(
                Look.Position.LEFT,
                new Color("#ff8800"),
                Look.Theme.DARK,
                Optional.of(new WebAddress("https://shop.example/a.png?b=\"c\"")),
                true);
        var replies = List.of(new Welcome.QuickReply("Доставка?"), new Welcome.QuickReply("\"Оплата\"?"));
        var proactive = new Welcome.Proactive(new ShortText("Помочь?"), 30);
        var welcome =
                new Welcome(Optional.of(new ShortText("Здравствуйте!\nЯ помощник.")), replies, Optional.of(proactive));
        var consent =
                new Consent(new ShortText("Вы согласны?"), Optional.of(new WebAddress("https://shop.example/privacy")));
        return new SiteSettings(Optional.of(Language.RU), look, welcome, Optional.of(consent), new SiteLimits(7, 77));
    }
}
