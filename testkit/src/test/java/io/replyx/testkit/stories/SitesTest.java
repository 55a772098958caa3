package io.replyx.testkit.stories;

import static io.replyx.testkit.stories.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.replyx.application.ReplyX;
import io.replyx.application.assistants.AssistantConfigPatch;
import io.replyx.application.identity.IdentityPolicy;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.Crud;
import io.replyx.application.kernel.IdempotencyKey;
import io.replyx.application.kernel.Patch;
import io.replyx.application.kernel.Slice;
import io.replyx.application.sites.CreateSite;
import io.replyx.application.sites.FindSite;
import io.replyx.application.sites.GetIdentitySecret;
import io.replyx.application.sites.RotateIdentitySecret;
import io.replyx.application.sites.RotateSiteKey;
import io.replyx.application.sites.SitePolicy;
import io.replyx.application.sites.SiteSettingsPatch;
import io.replyx.application.sites.SitesApi;
import io.replyx.application.sites.UpdateSite;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.assistants.AssistantRefusal;
import io.replyx.domain.kernel.Refusal;
import io.replyx.domain.sites.AllowedDomain;
import io.replyx.domain.sites.Appearance;
import io.replyx.domain.sites.Color;
import io.replyx.domain.sites.Site;
import io.replyx.domain.sites.SiteDomains;
import io.replyx.domain.sites.SiteName;
import io.replyx.domain.sites.SiteRefusal;
import io.replyx.testkit.SiteStories;
import io.replyx.testkit.World;
import io.replyx.testkit.scripted.ScriptedPasswordHasher;
import io.replyx.testkit.scripted.ScriptedSecretCipher;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Setting up a chat on a site. */
final class SitesTest {
    private final World world = World.begin();
    private final SitesApi sites = world.replyx().sites();
    private final Actor.Member owner = world.owner();
    private final AssistantId assistant = world.publishedAssistant(owner);

    private static CreateSite.Command command(AssistantId assistant, String domain, Optional<IdempotencyKey> key) {
        var domains = new SiteDomains(List.of(new AllowedDomain(domain)));
        return new CreateSite.Command(assistant, new SiteName("Shop"), domains, SiteSettingsPatch.none(), key);
    }

    private Site found(Site site) {
        return sites.findSite().handle(new Actor.Guest(), new FindSite.Query(site.key(), Optional.empty()));
    }

    private void assertGone(Site site) {
        assertRefused(SiteRefusal.UNKNOWN_SITE, () -> found(site));
        assertRefused(SiteRefusal.UNKNOWN_SITE, () -> world.sites().comes(site));
    }

    @Test
    void pages_find_their_site_by_its_key() {
        var site = world.sites().site(owner, assistant);

        assertThat(found(site)).isEqualTo(site);
        assertThat(sites.findSite()
                        .handle(new Actor.Guest(), new FindSite.Query(site.key(), Optional.of(SiteStories.ORIGIN))))
                .isEqualTo(site);
    }

    @Test
    void pages_of_others_find_nothing() {
        var site = world.sites().site(owner, assistant);

        for (var origin : List.of("https://evil.example", "https://shop.example.evil.com", "null", "")) {
            var query = new FindSite.Query(site.key(), Optional.of(origin));
            assertRefused(SiteRefusal.ORIGIN_NOT_ALLOWED, () -> sites.findSite().handle(new Actor.Guest(), query));
        }
    }

    @Test
    void a_site_is_made_once_for_an_idempotency_key() {
        var key = Optional.of(new IdempotencyKey("one", "same"));
        var first = sites.createSite().handle(owner, command(assistant, "shop.example", key));

        assertThat(sites.createSite().handle(owner, command(assistant, "shop.example", key)))
                .isEqualTo(first);
        assertThat(sites.listSites()
                        .handle(owner, new Crud.Page(Slice.Request.first()))
                        .items())
                .containsExactly(first);
    }

    @Test
    void a_site_stands_for_an_assistant_that_there_is() {
        var stranger = world.publishedAssistant(world.owner());

        assertRefused(
                AssistantRefusal.UNKNOWN_ASSISTANT,
                () -> sites.createSite().handle(owner, command(stranger, "shop.example", Optional.empty())));
    }

    @Test
    void a_draft_will_do_until_somebody_comes() {
        var draft = world.assistant(owner, AssistantConfigPatch.none());
        var site = world.sites().site(owner, draft);

        assertRefused(
                AssistantRefusal.ASSISTANT_NOT_PUBLISHED, () -> world.sites().comes(site));
    }

    @Test
    void what_is_not_named_stays_as_it_is() {
        var site = world.sites().site(owner, assistant);
        var look = new SiteSettingsPatch.AppearancePatch(
                Patch.keep(), Patch.to(new Color("#ff0000")), Patch.keep(), Patch.keep(), Patch.keep());
        var settings = new SiteSettingsPatch(
                Patch.keep(),
                look,
                SiteSettingsPatch.WelcomePatch.none(),
                Patch.keep(),
                SiteSettingsPatch.LimitsPatch.none());
        var command = new UpdateSite.Command(
                site.id(), Patch.keep(), Patch.to(new SiteName("Лавка")), Patch.keep(), settings);

        var updated = sites.updateSite().handle(owner, command);

        assertThat(updated.name()).isEqualTo(new SiteName("Лавка"));
        assertThat(updated.settings().appearance().color()).isEqualTo(new Color("#ff0000"));
        assertThat(updated.settings().appearance().position()).isEqualTo(Appearance.DEFAULT.position());
        assertThat(updated.domains()).isEqualTo(site.domains());
        assertThat(updated.key()).isEqualTo(site.key());
        assertThat(found(site)).isEqualTo(updated);
    }

    @Test
    void an_old_key_stops_at_once() {
        var site = world.sites().site(owner, assistant);

        var rotated = sites.rotateSiteKey().handle(owner, new RotateSiteKey.Command(site.id()));

        assertGone(site);
        assertThat(found(rotated)).isEqualTo(rotated);
    }

    @Test
    void a_deleted_site_is_gone() {
        var site = world.sites().site(owner, assistant);

        sites.deleteSite().handle(owner, new Crud.Delete<>(site.id()));

        assertGone(site);
    }

    @Test
    void the_identity_secret_is_kept_sealed_and_can_be_replaced() {
        var site = world.sites().site(owner, assistant);
        var query = new GetIdentitySecret.Query(site.id());
        var secret = sites.getIdentitySecret().handle(owner, query);

        assertThat(secret).hasSizeGreaterThanOrEqualTo(43);
        assertThat(site.keys().identity().value()).doesNotContain(secret);
        var next = sites.rotateIdentitySecret().handle(owner, new RotateIdentitySecret.Command(site.id()));
        assertThat(next).isNotEqualTo(secret);
        assertThat(sites.getIdentitySecret().handle(owner, query)).isEqualTo(next);
    }

    @Test
    void the_visitors_own_computer_is_a_domain_in_development_only() {
        var local = command(assistant, "localhost:3000", Optional.empty());

        assertThatThrownBy(() -> sites.createSite().handle(owner, local))
                .asInstanceOf(type(Refusal.class))
                .extracting(refusal -> refusal.violations().getFirst())
                .satisfies(violation -> assertThat(violation.field()).isEqualTo("domains[0]"))
                .satisfies(violation -> assertThat(violation.code()).isEqualTo(SiteRefusal.LOOPBACK_NOT_ALLOWED));
        var site = world.sites().site(owner, assistant);
        var update = new UpdateSite.Command(
                site.id(), Patch.keep(), Patch.keep(), Patch.to(local.domains()), SiteSettingsPatch.none());
        assertThatThrownBy(() -> sites.updateSite().handle(owner, update)).isInstanceOf(Refusal.class);

        assertThat(development().sites().createSite().handle(owner, local).domains())
                .isEqualTo(local.domains());
    }

    private ReplyX development() {
        return ReplyX.builder()
                .persistence(world.persistence())
                .answerModel(world.model())
                .embedder(world.embedder())
                .documentParser(world.parser())
                .mailer(world.mailer())
                .passwordHasher(new ScriptedPasswordHasher(() -> false))
                .secretCipher(new ScriptedSecretCipher())
                .identityPolicy(new IdentityPolicy(true, URI.create("http://localhost"), Duration.ofDays(1)))
                .sitePolicy(new SitePolicy(true))
                .random(new Random(1))
                .clock(world.clock())
                .build();
    }
}
