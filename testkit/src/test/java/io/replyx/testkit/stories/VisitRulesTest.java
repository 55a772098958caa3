package io.replyx.testkit.stories;

import static io.replyx.testkit.stories.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.application.dialogs.GetDialog;
import io.replyx.application.dialogs.ListDialogs;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.Crud;
import io.replyx.application.kernel.Patch;
import io.replyx.application.kernel.Slice;
import io.replyx.application.sites.ResumeVisitorSession;
import io.replyx.application.sites.RotateSiteKey;
import io.replyx.application.sites.SiteSettingsPatch;
import io.replyx.application.sites.StartVisitorSession;
import io.replyx.application.sites.StartVisitorSession.IdentityClaim;
import io.replyx.application.sites.UpdateVisitor;
import io.replyx.application.sites.VisitorSecret;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.dialogs.Customer;
import io.replyx.domain.dialogs.Dialog;
import io.replyx.domain.dialogs.DialogRefusal;
import io.replyx.domain.identity.EmailAddress;
import io.replyx.domain.identity.PersonName;
import io.replyx.domain.kernel.DisplayText;
import io.replyx.domain.sites.ConsentNotice;
import io.replyx.domain.sites.Page;
import io.replyx.domain.sites.Site;
import io.replyx.domain.sites.SiteRefusal;
import io.replyx.domain.sites.Visitor;
import io.replyx.domain.sites.VisitorProfile.ProfileUpdate;
import io.replyx.domain.sites.WebAddress;
import io.replyx.testkit.SiteStories;
import io.replyx.testkit.World;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a site asks of its visitors, and what ends their sessions. */
final class VisitRulesTest {
    private final World world = World.begin();
    private final SiteStories visits = world.sites();
    private final Actor.Member owner = world.owner();
    private final AssistantId assistant = world.publishedAssistant(owner);
    private final Site site = visits.site(owner, assistant);

    private static ProfileUpdate named(String name) {
        return new ProfileUpdate(
                Optional.of(new PersonName(name)),
                Optional.of(new EmailAddress("anna@example.com")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private List<Dialog> dialogs() {
        return world.replyx()
                .dialogs()
                .listDialogs()
                .handle(owner, new ListDialogs.Query(Slice.Request.first()))
                .items();
    }

    private SiteSettingsPatch limits(int messages, int sessions) {
        return new SiteSettingsPatch(
                Patch.keep(),
                SiteSettingsPatch.AppearancePatch.none(),
                SiteSettingsPatch.WelcomePatch.none(),
                Patch.keep(),
                new SiteSettingsPatch.LimitsPatch(Patch.to(messages), Patch.to(sessions)));
    }

    private StartVisitorSession.Command again(VisitorSecret secret, ProfileUpdate update) {
        var claim = new IdentityClaim(Optional.of(secret), Optional.empty());
        return new StartVisitorSession.Command(SiteStories.door(site), claim, update, false, false);
    }

    @Test
    void what_a_visitor_tells_is_seen_in_their_dialog() {
        var session = visits.comes(site);
        var page =
                new Page(new WebAddress("https://shop.example/cart"), new Page.Title("<script>Cart"), Optional.empty());
        var update = new ProfileUpdate(
                Optional.of(new PersonName("Анна")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(page));

        Visitor told = world.replyx()
                .sites()
                .updateVisitor()
                .handle(
                        session.actor(),
                        new UpdateVisitor.Command(session.dialog().id(), update));

        assertThat(told.profile().page()).contains(page);
        assertThat(dialogs())
                .extracting(Dialog::customer)
                .containsExactly(new Customer(Optional.empty(), Optional.of("Анна")));
        assertThat(visits.comes(again(session.secret(), named("Анна Ли")))
                        .dialog()
                        .customer()
                        .name())
                .contains("Анна Ли");
    }

    @Test
    void a_visitor_tells_of_themselves_only() {
        var session = visits.comes(site);
        var other = visits.comes(site);

        assertRefused(
                DialogRefusal.UNKNOWN_DIALOG,
                () -> world.replyx()
                        .sites()
                        .updateVisitor()
                        .handle(
                                session.actor(),
                                new UpdateVisitor.Command(other.dialog().id(), named("Eve"))));
    }

    @Test
    void where_consent_is_asked_for_nobody_writes_without() {
        var asking = visits.site(
                owner,
                assistant,
                new SiteSettingsPatch(
                        Patch.keep(),
                        SiteSettingsPatch.AppearancePatch.none(),
                        SiteSettingsPatch.WelcomePatch.none(),
                        Patch.to(Optional.of(new ConsentNotice(new DisplayText("Do you agree?"), Optional.empty()))),
                        SiteSettingsPatch.LimitsPatch.none()));
        var session = visits.comes(asking);
        var dialog = SiteStories.conversation(session);

        assertRefused(SiteRefusal.CONSENT_REQUIRED, () -> world.says(dialog, "Hello"));
        assertThat(world.messages(dialog)).isEmpty();

        var agreeing = new IdentityClaim(Optional.of(session.secret()), Optional.empty());
        visits.comes(
                new StartVisitorSession.Command(SiteStories.door(asking), agreeing, ProfileUpdate.NONE, true, false));
        assertThat(world.asks(dialog, "Hello").seq()).isEqualTo(2);
    }

    @Test
    void nobody_writes_without_end() {
        var strict = visits.site(owner, assistant, limits(3, 100));
        var dialog = SiteStories.conversation(visits.comes(strict));
        var other = SiteStories.conversation(visits.comes(strict));
        for (int i = 0; i < 3; i++) {
            world.says(dialog, "Hello " + i);
        }

        assertRefused(SiteRefusal.TOO_MANY_MESSAGES, () -> world.says(dialog, "Hello again"));
        world.says(other, "Hello");

        world.advance(Duration.ofMinutes(1));
        world.says(dialog, "Hello again");
        assertThat(world.messages(dialog))
                .filteredOn(message -> !message.isAnswer())
                .hasSize(4);
    }

    @Test
    void nobody_comes_without_end() {
        var strict = visits.site(owner, assistant, limits(3, 2));
        visits.comes(strict);
        visits.comes(strict);

        assertRefused(SiteRefusal.TOO_MANY_SESSIONS, () -> visits.comes(strict));

        var elsewhere = new StartVisitorSession.PageContext(strict.key(), Optional.of(SiteStories.ORIGIN), "192.0.2.2");
        var claim = new IdentityClaim(Optional.empty(), Optional.empty());
        visits.comes(new StartVisitorSession.Command(elsewhere, claim, ProfileUpdate.NONE, false, false));
        visits.comes(site);
        world.advance(Duration.ofHours(1));
        visits.comes(strict);
    }

    @Test
    void sessions_end_with_their_key_and_with_their_site() {
        var session = visits.comes(site);
        var query = new ResumeVisitorSession.Query(session.actor(), site.keys().current());
        var sites = world.replyx().sites();
        assertThat(sites.resumeVisitorSession().handle(new Actor.Guest(), query))
                .isEqualTo(session.actor());

        var rotated = sites.rotateSiteKey().handle(owner, new RotateSiteKey.Command(site.id()));

        assertRefused(
                SiteRefusal.SESSION_ENDED, () -> sites.resumeVisitorSession().handle(new Actor.Guest(), query));
        var renewed = new ResumeVisitorSession.Query(
                visits.comes(rotated, session.secret()).actor(), rotated.keys().current());
        assertThat(renewed.visitor()).isEqualTo(session.actor());
        assertThat(sites.resumeVisitorSession().handle(new Actor.Guest(), renewed))
                .isEqualTo(session.actor());

        sites.deleteSite().handle(owner, new Crud.Delete<>(site.id()));
        assertRefused(
                SiteRefusal.SESSION_ENDED, () -> sites.resumeVisitorSession().handle(new Actor.Guest(), renewed));
        assertRefused(SiteRefusal.SESSION_ENDED, () -> world.says(SiteStories.conversation(session), "Hello?"));
        assertThat(world.replyx()
                        .dialogs()
                        .getDialog()
                        .handle(owner, new GetDialog.Query(session.dialog().id()))
                        .isOpen())
                .isTrue();
    }

    @Test
    void a_key_of_another_site_resumes_nothing() {
        var session = visits.comes(site);
        var other = visits.site(owner, assistant);
        var query = new ResumeVisitorSession.Query(session.actor(), other.keys().current());

        assertRefused(
                SiteRefusal.SESSION_ENDED,
                () -> world.replyx().sites().resumeVisitorSession().handle(new Actor.Guest(), query));
    }
}
