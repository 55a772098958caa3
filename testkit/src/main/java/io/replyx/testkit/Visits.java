package io.replyx.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.replyx.application.kernel.Actor;
import io.replyx.application.sites.CreateSite;
import io.replyx.application.sites.GetIdentitySecret;
import io.replyx.application.sites.SettingsChange;
import io.replyx.application.sites.SitesApi;
import io.replyx.application.sites.StartVisit;
import io.replyx.application.sites.StartVisit.Claim;
import io.replyx.application.sites.StartVisit.Door;
import io.replyx.application.sites.StartVisit.Visit;
import io.replyx.application.sites.StartVisit.Voucher;
import io.replyx.application.sites.VisitorSecret;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.sites.AllowedDomain;
import io.replyx.domain.sites.Site;
import io.replyx.domain.sites.SiteDomains;
import io.replyx.domain.sites.SiteName;
import io.replyx.domain.sites.UserReference;
import io.replyx.domain.sites.VisitorProfile.News;
import io.replyx.testkit.scripted.SettableClock;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The words for stories about sites and those who visit them. */
public final class Visits {
    /** A page of every site that is made here. */
    public static final String ORIGIN = "https://shop.example";

    private final SitesApi sites;
    private final SettableClock clock;

    Visits(SitesApi sites, SettableClock clock) {
        this.sites = sites;
        this.clock = clock;
    }

    public Site site(Actor.Member owner, AssistantId assistant) {
        return site(owner, assistant, SettingsChange.none());
    }

    public Site site(Actor.Member owner, AssistantId assistant, SettingsChange settings) {
        tick();
        var domains = new SiteDomains(List.of(new AllowedDomain("shop.example")));
        var command = new CreateSite.Command(assistant, new SiteName("Shop"), domains, settings, Optional.empty());
        return sites.createSite().handle(owner, command);
    }

    /** Somebody comes for the first time. */
    public Visit comes(Site site) {
        return comes(site, new Claim(Optional.empty(), Optional.empty()));
    }

    /** Somebody comes who has been here. */
    public Visit comes(Site site, VisitorSecret known) {
        return comes(site, new Claim(Optional.of(known), Optional.empty()));
    }

    public Visit comes(Site site, Claim claim) {
        return comes(new StartVisit.Command(door(site), claim, News.NONE, false, false));
    }

    public Visit comes(StartVisit.Command command) {
        tick();
        return sites.startVisit().handle(new Actor.Guest(), command);
    }

    /** A page of the site, seen from a usual address. */
    public static Door door(Site site) {
        return new Door(site.key(), Optional.of(ORIGIN), "192.0.2.1");
    }

    /** What the tenant's own server gives to a page for one of its users. */
    public Voucher voucher(Actor.Member owner, Site site, String user) {
        var secret = sites.getIdentitySecret().handle(owner, new GetIdentitySecret.Query(site.id()));
        return new Voucher(new UserReference(user), hmac(secret, user));
    }

    public static Conversation conversation(Visit visit) {
        return new Conversation(visit.actor(), visit.dialog().id());
    }

    private static String hmac(String secret, String message) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(message.getBytes(UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private void tick() {
        clock.advance(Duration.ofMillis(1));
    }
}
