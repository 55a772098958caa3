package io.replyx.testkit.stories;

import static io.replyx.testkit.stories.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.application.dialogs.CloseDialog;
import io.replyx.application.dialogs.ListDialogs;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.Slice;
import io.replyx.application.sites.RotateIdentitySecret;
import io.replyx.application.sites.StartVisitorSession;
import io.replyx.application.sites.StartVisitorSession.IdentityClaim;
import io.replyx.application.sites.StartVisitorSession.SignedIdentity;
import io.replyx.application.sites.StartVisitorSession.StartedSession;
import io.replyx.application.sites.VisitorSecret;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.dialogs.Channel;
import io.replyx.domain.dialogs.Customer;
import io.replyx.domain.dialogs.Dialog;
import io.replyx.domain.sites.Site;
import io.replyx.domain.sites.SiteRefusal;
import io.replyx.domain.sites.UserReference;
import io.replyx.domain.sites.VisitorProfile.ProfileUpdate;
import io.replyx.testkit.SiteStories;
import io.replyx.testkit.World;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Coming to a site, and being known again. */
final class SiteStoriesTest {
    private final World world = World.begin();
    private final SiteStories visits = world.sites();
    private final Actor.Member owner = world.owner();
    private final AssistantId assistant = world.publishedAssistant(owner);
    private final Site site = visits.site(owner, assistant);

    private static IdentityClaim claim(Optional<VisitorSecret> known, SignedIdentity signed) {
        return new IdentityClaim(known, Optional.of(signed));
    }

    private SignedIdentity voucher(String user) {
        return visits.voucher(owner, site, user);
    }

    private List<Dialog> dialogs() {
        return world.replyx()
                .dialogs()
                .listDialogs()
                .handle(owner, new ListDialogs.Query(Slice.Request.first()))
                .items();
    }

    private void close(Dialog dialog) {
        world.replyx().dialogs().closeDialog().handle(owner, new CloseDialog.Command(dialog.id()));
    }

    @Test
    void a_visitor_asks_and_is_answered() {
        var dialog = SiteStories.conversation(visits.comes(site));
        world.model().answers("In three ", "days.");

        assertThat(world.asks(dialog, "When?").text()).isEqualTo("In three days.");
        assertThat(world.messages(dialog)).hasSize(2);
        assertThat(dialogs())
                .extracting(Dialog::channel)
                .containsExactly(new Channel.Site(site.id(), ((Actor.Visitor) dialog.actor()).visitor()));
    }

    @Test
    void whoever_comes_back_finds_their_dialog_again() {
        var first = visits.comes(site);
        world.asks(SiteStories.conversation(first), "When?");

        var second = visits.comes(site, first.secret());

        assertThat(second.actor()).isEqualTo(first.actor());
        assertThat(second.secret()).isEqualTo(first.secret());
        assertThat(second.dialog().lastSeq()).isEqualTo(2);
        assertThat(second.visitor().lastSeenAt()).isAfter(first.visitor().lastSeenAt());
    }

    @Test
    void a_secret_that_nobody_was_given_makes_a_new_visitor() {
        var first = visits.comes(site);
        var elsewhere = visits.site(owner, assistant);
        var forged = VisitorSecret.parse(first.actor().visitor() + ".guessed").orElseThrow();
        var unknown = VisitorSecret.parse(new UUID(1, 2) + ".guessed").orElseThrow();

        for (var session : List.of(
                visits.comes(site, forged), visits.comes(site, unknown), visits.comes(elsewhere, first.secret()))) {
            assertThat(session.actor().visitor()).isNotEqualTo(first.actor().visitor());
            assertThat(session.dialog().id()).isNotEqualTo(first.dialog().id());
        }
        assertThat(VisitorSecret.parse("nonsense")).isEmpty();
        assertThat(VisitorSecret.parse("x".repeat(36) + ".y")).isEmpty();
    }

    @Test
    void a_closed_dialog_is_shown_until_another_is_wanted() {
        var first = visits.comes(site);
        close(first.dialog());

        assertThat(visits.comes(site, first.secret()).dialog().isOpen()).isFalse();

        var another = visits.comes(again(first.secret(), true));
        assertThat(another.dialog().isOpen()).isTrue();
        assertThat(another.dialog().id()).isNotEqualTo(first.dialog().id());
        assertThat(visits.comes(site, first.secret()).dialog()).isEqualTo(another.dialog());
    }

    private StartVisitorSession.Command again(VisitorSecret secret, boolean newDialog) {
        var claim = new IdentityClaim(Optional.of(secret), Optional.empty());
        return new StartVisitorSession.Command(SiteStories.door(site), claim, ProfileUpdate.NONE, false, newDialog);
    }

    @Test
    void another_dialog_is_opened_only_when_the_latest_is_closed() {
        var first = visits.comes(site);

        assertThat(visits.comes(again(first.secret(), true)).dialog()).isEqualTo(first.dialog());
    }

    @Test
    void a_vouched_user_is_the_same_on_every_device() {
        var phone = visits.comes(site, claim(Optional.empty(), voucher("u-7")));
        var laptop = visits.comes(site, claim(Optional.empty(), voucher("u-7")));

        assertThat(laptop.actor()).isEqualTo(phone.actor());
        assertThat(laptop.secret()).isNotEqualTo(phone.secret());
        assertThat(visits.comes(site, phone.secret()).actor()).isEqualTo(phone.actor());
        assertThat(visits.comes(site, laptop.secret()).actor()).isEqualTo(phone.actor());
        assertThat(visits.comes(site, claim(Optional.of(laptop.secret()), voucher("u-7")))
                        .secret())
                .isEqualTo(laptop.secret());
        assertThat(phone.visitor().isVerified()).isTrue();
    }

    @Test
    void a_visitor_who_turns_out_to_be_a_user_keeps_their_dialog() {
        var unknown = visits.comes(site);

        var known = visits.comes(site, claim(Optional.of(unknown.secret()), voucher("u-7")));

        assertThat(known.actor()).isEqualTo(unknown.actor());
        assertThat(known.secret()).isEqualTo(unknown.secret());
        assertThat(dialogs())
                .extracting(Dialog::customer)
                .containsExactly(new Customer(Optional.of("u-7"), Optional.empty()));
    }

    @Test
    void another_user_in_the_same_browser_sees_nothing_of_the_first() {
        var first = visits.comes(site, claim(Optional.empty(), voucher("u-7")));

        var second = visits.comes(site, claim(Optional.of(first.secret()), voucher("u-8")));

        assertThat(second.actor().visitor()).isNotEqualTo(first.actor().visitor());
        assertThat(second.secret()).isNotEqualTo(first.secret());
        assertThat(second.dialog().id()).isNotEqualTo(first.dialog().id());
    }

    @Test
    void a_signature_is_good_for_one_user_of_one_site_under_the_current_secret() {
        var signed = voucher("u-7");
        var elsewhere = visits.site(owner, assistant);
        var wrong = List.of(
                new SignedIdentity(new UserReference("u-8"), signed.signature()),
                new SignedIdentity(signed.user(), signed.signature().toUpperCase(Locale.ROOT)),
                new SignedIdentity(signed.user(), signed.signature().substring(1)),
                new SignedIdentity(signed.user(), ""),
                visits.voucher(owner, elsewhere, "u-7"));

        for (var each : wrong) {
            assertRefused(SiteRefusal.INVALID_SIGNATURE, () -> visits.comes(site, claim(Optional.empty(), each)));
        }
        world.replyx().sites().rotateIdentitySecret().handle(owner, new RotateIdentitySecret.Command(site.id()));
        assertRefused(SiteRefusal.INVALID_SIGNATURE, () -> visits.comes(site, claim(Optional.empty(), signed)));
        assertThat(dialogs()).isEmpty();
    }

    @Test
    void of_many_who_come_at_once_as_one_user_all_are_the_same() throws Exception {
        var signed = voucher("u-7");
        Callable<StartedSession> coming = () -> visits.comes(site, claim(Optional.empty(), signed));

        assertOneVisitor(coming, 6);
    }

    @Test
    void of_many_tabs_that_open_at_once_all_have_one_dialog() throws Exception {
        var known = visits.comes(site);
        close(known.dialog());
        Callable<StartedSession> coming = () -> visits.comes(again(known.secret(), true));

        assertOneVisitor(coming, 6);
        assertThat(dialogs()).hasSize(2);
    }

    private static void assertOneVisitor(Callable<StartedSession> coming, int count) throws Exception {
        try (var threads = Executors.newFixedThreadPool(count)) {
            var came = threads.invokeAll(
                    IntStream.range(0, count).mapToObj(_ -> coming).toList());
            var actors = new HashSet<Actor>();
            for (var visit : came) {
                actors.add(visit.get().actor());
            }
            assertThat(actors).hasSize(1);
        }
    }
}
