package io.replyx.testkit.contract;

import io.replyx.domain.kernel.DisplayText;
import io.replyx.domain.kernel.Language;
import io.replyx.domain.sites.AllowedDomain;
import io.replyx.domain.sites.Appearance;
import io.replyx.domain.sites.Color;
import io.replyx.domain.sites.ConsentNotice;
import io.replyx.domain.sites.Site;
import io.replyx.domain.sites.SiteDomains;
import io.replyx.domain.sites.SiteLimits;
import io.replyx.domain.sites.SiteName;
import io.replyx.domain.sites.SiteSettings;
import io.replyx.domain.sites.WebAddress;
import io.replyx.domain.sites.WelcomeSettings;
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
        var appearance = new Appearance(
                Appearance.Position.LEFT,
                new Color("#ff8800"),
                Appearance.Theme.DARK,
                Optional.of(new WebAddress("https://shop.example/a.png?b=\"c\"")),
                true);
        var replies =
                List.of(new WelcomeSettings.QuickReply("Доставка?"), new WelcomeSettings.QuickReply("\"Оплата\"?"));
        var proactive = new WelcomeSettings.Proactive(new DisplayText("Помочь?"), 30);
        var welcome = new WelcomeSettings(
                Optional.of(new DisplayText("Здравствуйте!\nЯ помощник.")), replies, Optional.of(proactive));
        var consent = new ConsentNotice(
                new DisplayText("Вы согласны?"), Optional.of(new WebAddress("https://shop.example/privacy")));
        return new SiteSettings(
                Optional.of(Language.RU), appearance, welcome, Optional.of(consent), new SiteLimits(7, 77));
    }
}
