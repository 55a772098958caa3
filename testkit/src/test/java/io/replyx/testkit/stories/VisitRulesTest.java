package io.replyx.testkit.stories;

import static io.replyx.testkit.stories.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.application.dialogs.GetDialog;
import io.replyx.application.dialogs.ListDialogs;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.Change;
import io.replyx.application.kernel.Slice;
import io.replyx.application.sites.DeleteSite;
import io.replyx.application.sites.ResumeVisit;
import io.replyx.application.sites.RotateSiteKey;
import io.replyx.application.sites.SettingsChange;
import io.replyx.application.sites.StartVisit;
import io.replyx.application.sites.StartVisit.Claim;
import io.replyx.application.sites.UpdateVisitor;
import io.replyx.application.sites.VisitorSecret;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.assistants.ShortText;
import io.replyx.domain.dialogs.Customer;
import io.replyx.domain.dialogs.Dialog;
import io.replyx.domain.dialogs.DialogRefusal;
import io.replyx.domain.identity.EmailAddress;
import io.replyx.domain.identity.PersonName;
import io.replyx.domain.sites.Consent;
import io.replyx.domain.sites.Page;
import io.replyx.domain.sites.Site;
import io.replyx.domain.sites.SiteRefusal;
import io.replyx.domain.sites.Visitor;
import io.replyx.domain.sites.VisitorProfile.News;
import io.replyx.domain.sites.WebAddress;
import io.replyx.testkit.Visits;
import io.replyx.testkit.World;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a site asks of its visitors, and what ends their sessions. */
final class VisitRulesTest {
    private final World world = World.begin();
    private final Visits visits = world.visits();
    private final Actor.Member owner = world.owner();
    private final AssistantId assistant = world.publishedAssistant(owner);
    private final Site site = visits.site(owner, assistant);

    private static News named(String name) {
        return new News(
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

    private SettingsChange limits(int messages, int sessions) {
        return new SettingsChange(
                Change.keep(),
                SettingsChange.LookChange.none(),
                SettingsChange.WelcomeChange.none(),
                Change.keep(),
                new SettingsChange.LimitsChange(Change.to(messages), Change.to(sessions)));
    }

    private StartVisit.Command again(VisitorSecret secret, News news) {
        var claim = new Claim(Optional.of(secret), Optional.empty());
        return new StartVisit.Command(Visits.door(site), claim, news, false, false);
    }

    @Test
    void what_a_visitor_tells_is_seen_in_their_dialog() {
        var visit = visits.comes(site);
        var page =
                new Page(new WebAddress("https://shop.example/cart"), new Page.Title("<script>Cart"), Optional.empty());
        var news = new News(
                Optional.of(new PersonName("Анна")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(page));

        Visitor told = world.replyx()
                .sites()
                .updateVisitor()
                .handle(visit.actor(), new UpdateVisitor.Command(visit.dialog().id(), news));

        assertThat(told.profile().page()).contains(page);
        assertThat(dialogs())
                .extracting(Dialog::customer)
                .containsExactly(new Customer(Optional.empty(), Optional.of("Анна")));
        assertThat(visits.comes(again(visit.secret(), named("Анна Ли")))
                        .dialog()
                        .customer()
                        .name())
                .contains("Анна Ли");
    }

    @Test
    void a_visitor_tells_of_themselves_only() {
        var visit = visits.comes(site);
        var other = visits.comes(site);

        assertRefused(
                DialogRefusal.UNKNOWN_DIALOG,
                () -> world.replyx()
                        .sites()
                        .updateVisitor()
                        .handle(
                                visit.actor(),
                                new UpdateVisitor.Command(other.dialog().id(), named("Eve"))));
    }

    @Test
    void where_consent_is_asked_for_nobody_writes_without() {
        var asking = visits.site(
                owner,
                assistant,
                new SettingsChange(
                        Change.keep(),
                        SettingsChange.LookChange.none(),
                        SettingsChange.WelcomeChange.none(),
                        Change.to(Optional.of(new Consent(new ShortText("Do you agree?"), Optional.empty()))),
                        SettingsChange.LimitsChange.none()));
        var visit = visits.comes(asking);
        var dialog = Visits.conversation(visit);

        assertRefused(SiteRefusal.CONSENT_REQUIRED, () -> world.says(dialog, "Hello"));
        assertThat(world.messages(dialog)).isEmpty();

        var agreeing = new Claim(Optional.of(visit.secret()), Optional.empty());
        visits.comes(new StartVisit.Command(Visits.door(asking), agreeing, News.NONE, true, false));
        assertThat(world.asks(dialog, "Hello").seq()).isEqualTo(2);
    }

    @Test
    void nobody_writes_without_end() {
        var strict = visits.site(owner, assistant, limits(3, 100));
        var dialog = Visits.conversation(visits.comes(strict));
        var other = Visits.conversation(visits.comes(strict));
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

        var elsewhere = new StartVisit.Door(strict.key(), Optional.of(Visits.ORIGIN), "192.0.2.2");
        var claim = new Claim(Optional.empty(), Optional.empty());
        visits.comes(new StartVisit.Command(elsewhere, claim, News.NONE, false, false));
        visits.comes(site);
        world.advance(Duration.ofHours(1));
        visits.comes(strict);
    }

    @Test
    void sessions_end_with_their_key_and_with_their_site() {
        var visit = visits.comes(site);
        var query = new ResumeVisit.Query(visit.actor(), site.keys().current());
        var sites = world.replyx().sites();
        assertThat(sites.resumeVisit().handle(new Actor.Guest(), query)).isEqualTo(visit.actor());

        var rotated = sites.rotateSiteKey().handle(owner, new RotateSiteKey.Command(site.id()));

        assertRefused(SiteRefusal.SESSION_ENDED, () -> sites.resumeVisit().handle(new Actor.Guest(), query));
        var renewed = new ResumeVisit.Query(
                visits.comes(rotated, visit.secret()).actor(), rotated.keys().current());
        assertThat(renewed.visitor()).isEqualTo(visit.actor());
        assertThat(sites.resumeVisit().handle(new Actor.Guest(), renewed)).isEqualTo(visit.actor());

        sites.deleteSite().handle(owner, new DeleteSite.Command(site.id()));
        assertRefused(SiteRefusal.SESSION_ENDED, () -> sites.resumeVisit().handle(new Actor.Guest(), renewed));
        assertRefused(SiteRefusal.SESSION_ENDED, () -> world.says(Visits.conversation(visit), "Hello?"));
        assertThat(world.replyx()
                        .dialogs()
                        .getDialog()
                        .handle(owner, new GetDialog.Query(visit.dialog().id()))
                        .isOpen())
                .isTrue();
    }

    @Test
    void a_key_of_another_site_resumes_nothing() {
        var visit = visits.comes(site);
        var other = visits.site(owner, assistant);
        var query = new ResumeVisit.Query(visit.actor(), other.keys().current());

        assertRefused(
                SiteRefusal.SESSION_ENDED,
                () -> world.replyx().sites().resumeVisit().handle(new Actor.Guest(), query));
    }
}
