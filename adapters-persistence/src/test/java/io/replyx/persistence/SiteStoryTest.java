package io.replyx.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.application.dialogs.CloseDialog;
import io.replyx.application.dialogs.ListDialogs;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.Slice;
import io.replyx.application.sites.StartVisitorSession;
import io.replyx.application.sites.StartVisitorSession.IdentityClaim;
import io.replyx.application.sites.StartVisitorSession.StartedSession;
import io.replyx.domain.dialogs.Dialog;
import io.replyx.domain.sites.Site;
import io.replyx.domain.sites.VisitorProfile.ProfileUpdate;
import io.replyx.testkit.SiteStories;
import io.replyx.testkit.World;
import io.replyx.testkit.scripted.SettableClock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Coming to a site, told over the real database, where people really come at the same moment. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SiteStoryTest {
    private static final int AT_ONCE = 8;
    private final TestDatabase database = TestDatabase.create();
    private final SettableClock clock = new SettableClock();
    private final World world = World.over(database.persistence(clock), clock);
    private final SiteStories visits = world.sites();
    private Actor.Member owner = world.owner();
    private Site site = visits.site(owner, world.publishedAssistant(owner));

    @BeforeEach
    void a_shop_of_its_own_for_each_story() {
        owner = world.owner();
        site = visits.site(owner, world.publishedAssistant(owner));
    }

    @AfterAll
    void drop() {
        database.close();
    }

    private static Set<Actor> atOnce(Callable<StartedSession> coming) throws Exception {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var actors = new HashSet<Actor>();
            for (var visit : threads.invokeAll(
                    IntStream.range(0, AT_ONCE).mapToObj(_ -> coming).toList())) {
                actors.add(visit.get().actor());
            }
            return actors;
        }
    }

    private List<Dialog> dialogs() {
        return world.replyx()
                .dialogs()
                .listDialogs()
                .handle(owner, new ListDialogs.Query(Slice.Request.first()))
                .items();
    }

    @Test
    void a_visitor_asks_is_answered_and_finds_it_again() {
        var session = visits.comes(site);
        world.model().answers("In three days.");

        assertThat(world.asks(SiteStories.conversation(session), "When?").text())
                .isEqualTo("In three days.");
        assertThat(visits.comes(site, session.secret()).dialog().lastSeq()).isEqualTo(2);
    }

    @Test
    void many_first_visits_of_one_user_at_once_make_one_visitor_and_one_dialog() throws Exception {
        var claim = new IdentityClaim(Optional.empty(), Optional.of(visits.voucher(owner, site, "u-7")));

        assertThat(atOnce(() -> visits.comes(site, claim))).hasSize(1);
        assertThat(dialogs()).hasSize(1);
    }

    @Test
    void many_tabs_that_identify_one_visitor_at_once_agree() throws Exception {
        var known = visits.comes(site);
        var claim = new IdentityClaim(Optional.of(known.secret()), Optional.of(visits.voucher(owner, site, "u-8")));

        assertThat(atOnce(() -> visits.comes(site, claim))).containsExactly(known.actor());
    }

    @Test
    void many_tabs_that_want_another_dialog_at_once_get_the_same() throws Exception {
        var known = visits.comes(site);
        world.replyx()
                .dialogs()
                .closeDialog()
                .handle(owner, new CloseDialog.Command(known.dialog().id()));
        var claim = new IdentityClaim(Optional.of(known.secret()), Optional.empty());
        var command = new StartVisitorSession.Command(SiteStories.door(site), claim, ProfileUpdate.NONE, false, true);

        assertThat(atOnce(() -> visits.comes(command))).hasSize(1);
        assertThat(dialogs()).hasSize(2);
    }
}
