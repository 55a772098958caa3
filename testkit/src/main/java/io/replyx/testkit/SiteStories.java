package io.replyx.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.replyx.application.kernel.Actor;
import io.replyx.application.sites.CreateSite;
import io.replyx.application.sites.GetIdentitySecret;
import io.replyx.application.sites.SiteSettingsPatch;
import io.replyx.application.sites.SitesApi;
import io.replyx.application.sites.StartVisitorSession;
import io.replyx.application.sites.StartVisitorSession.IdentityClaim;
import io.replyx.application.sites.StartVisitorSession.PageContext;
import io.replyx.application.sites.StartVisitorSession.SignedIdentity;
import io.replyx.application.sites.StartVisitorSession.StartedSession;
import io.replyx.application.sites.VisitorSecret;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.sites.AllowedDomain;
import io.replyx.domain.sites.Site;
import io.replyx.domain.sites.SiteDomains;
import io.replyx.domain.sites.SiteName;
import io.replyx.domain.sites.UserReference;
import io.replyx.domain.sites.VisitorProfile.ProfileUpdate;
import io.replyx.testkit.scripted.SettableClock;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The words for stories about sites and those who visit them. */
public final class SiteStories {
    /** A page of every site that is made here. */
    public static final String ORIGIN = "https://shop.example";

    private final SitesApi sites;
    private final SettableClock clock;

    SiteStories(SitesApi sites, SettableClock clock) {
        this.sites = sites;
        this.clock = clock;
    }

    public Site site(Actor.Member owner, AssistantId assistant) {
        return site(owner, assistant, SiteSettingsPatch.none());
    }

    public Site site(Actor.Member owner, AssistantId assistant, SiteSettingsPatch settings) {
        tick();
        var domains = new SiteDomains(List.of(new AllowedDomain("shop.example")));
        var command = new CreateSite.Command(assistant, new SiteName("Shop"), domains, settings, Optional.empty());
        return sites.createSite().handle(owner, command);
    }

    /** Somebody comes for the first time. */
    public StartedSession comes(Site site) {
        return comes(site, new IdentityClaim(Optional.empty(), Optional.empty()));
    }

    /** Somebody comes who has been here. */
    public StartedSession comes(Site site, VisitorSecret known) {
        return comes(site, new IdentityClaim(Optional.of(known), Optional.empty()));
    }

    public StartedSession comes(Site site, IdentityClaim claim) {
        return comes(new StartVisitorSession.Command(door(site), claim, ProfileUpdate.NONE, false, false));
    }

    public StartedSession comes(StartVisitorSession.Command command) {
        tick();
        return sites.startVisitorSession().handle(new Actor.Guest(), command);
    }

    /** A page of the site, seen from a usual address. */
    public static PageContext door(Site site) {
        return new PageContext(site.key(), Optional.of(ORIGIN), "192.0.2.1");
    }

    /** What the tenant's own server gives to a page for one of its users. */
    public SignedIdentity voucher(Actor.Member owner, Site site, String user) {
        var secret = sites.getIdentitySecret().handle(owner, new GetIdentitySecret.Query(site.id()));
        return new SignedIdentity(new UserReference(user), hmac(secret, user));
    }

    public static Conversation conversation(StartedSession session) {
        return new Conversation(session.actor(), session.dialog().id());
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
