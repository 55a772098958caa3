package io.replyx.testkit.contract;

import static java.util.Objects.requireNonNull;

import io.replyx.application.dialogs.port.Dialogs;
import io.replyx.application.dialogs.port.Ratings;
import io.replyx.application.sites.port.Sites;
import io.replyx.application.sites.port.Visitors;
import io.replyx.domain.dialogs.Channel;
import io.replyx.domain.dialogs.Dialog;
import io.replyx.domain.dialogs.Rating;
import io.replyx.domain.kernel.DialogId;
import io.replyx.domain.kernel.SiteId;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.kernel.VisitorId;
import io.replyx.domain.sites.Site;
import io.replyx.domain.sites.SiteKeyId;
import io.replyx.domain.sites.SiteSettings;
import io.replyx.domain.sites.Visitor;
import io.replyx.domain.sites.VisitorCredentials;
import io.replyx.testkit.contract.Planted.Call;
import io.replyx.testkit.contract.Planted.Defect;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What can go wrong with sites, their visitors, and what they think of answers. */
final class SiteFaults {
    private SiteFaults() {}

    static List<Fault> all() {
        return List.of(
                sites("lose the settings", "add", SiteFaults::withoutSettings, "gives_back_every_setting"),
                sites(
                        "remove nothing",
                        "remove",
                        _ -> null,
                        "a_removed_and_a_strangers_site_are_not_locked_nor_found_by_key"),
                sites(
                        "keep the old secret",
                        "save",
                        SiteFaults::withTheOldSecret,
                        "saves_what_was_changed_under_the_next_version"),
                new Fault(
                        "Sites: old keys go on",
                        Set.of(Sites.class),
                        SiteFaults::rememberingKeys,
                        InMemoryStoresTest.SitesHold.class,
                        "a_key_that_was_rotated_away_finds_nothing"),
                new Fault(
                        "Visitors: a lock that shows what was read before",
                        Set.of(Visitors.class),
                        DialogFaults::remembering,
                        InMemoryStoresTest.VisitorsHold.class,
                        "nobody_else_changes_a_visitor_who_is_locked"),
                visitors("lose the second device", "add", SiteFaults::onOneDevice, "gives_back_all_that_is_known"),
                visitors("forget consent", "save", SiteFaults::withoutConsent, "saves_all_that_has_become_known"),
                visitors(
                        "vouch for all sites",
                        "findByUser",
                        SiteFaults::atAnySite,
                        "finds_a_user_at_the_site_that_vouched"),
                visitors("take a user twice", "add", DialogFaults::swallowing, "a_user_is_one_visitor_of_a_site"),
                ratings("the first word counts", "put", SiteFaults::once, "the_latest_word_on_a_message_counts"),
                ratings("lose the comment", "put", SiteFaults::speechless, "gives_back_all_of_a_rating"),
                ratings("in any dialog", "put", DialogFaults::swallowing, "a_message_is_rated_in_its_own_dialog"),
                ratings(
                        "newest first",
                        "of",
                        call -> ((List<?>) requireNonNull(call.proceed())).reversed(),
                        "lists_a_dialogs_ratings_in_the_order_of_its_messages"),
                visitorDialogs("lose the site", "add", SiteFaults::fromNowhere, "gives_back_where_a_dialog_came_from"),
                visitorDialogs(
                        "open ones only",
                        "latestOf",
                        SiteFaults::openOnly,
                        "gives_a_visitors_latest_dialog_in_whatever_state"));
    }

    private static Fault sites(String name, String method, Defect defect, String caughtBy) {
        return Fault.in(Sites.class, name, method, defect, InMemoryStoresTest.SitesHold.class, caughtBy);
    }

    private static Fault visitors(String name, String method, Defect defect, String caughtBy) {
        return Fault.in(Visitors.class, name, method, defect, InMemoryStoresTest.VisitorsHold.class, caughtBy);
    }

    private static Fault ratings(String name, String method, Defect defect, String caughtBy) {
        return Fault.in(Ratings.class, name, method, defect, InMemoryStoresTest.RatingsHold.class, caughtBy);
    }

    private static Fault visitorDialogs(String name, String method, Defect defect, String caughtBy) {
        return Fault.in(Dialogs.class, name, method, defect, InMemoryStoresTest.VisitorDialogsHold.class, caughtBy);
    }

    private static @Nullable Object withoutSettings(Call call) throws Throwable {
        var site = call.argument(0, Site.class);
        return call.proceedWith(
                site.with(new Site.Content(site.assistant(), site.name(), site.domains(), SiteSettings.defaults())));
    }

    private static @Nullable Object withTheOldSecret(Call call) throws Throwable {
        var site = call.argument(0, Site.class);
        var stored = call.on(Sites.class).find(site.tenant(), site.id()).orElseThrow();
        return call.proceedWith(site.rotateIdentity(stored.keys().identity()));
    }

    private static Map<String, Defect> rememberingKeys() {
        var keys = new ConcurrentHashMap<SiteKeyId, SiteId>();
        return Map.of(
                "add",
                call -> {
                    var site = call.argument(0, Site.class);
                    keys.put(site.keys().current(), site.id());
                    return call.proceed();
                },
                "findByKey",
                call -> Optional.ofNullable(keys.get(call.argument(1, SiteKeyId.class)))
                        .flatMap(id -> call.on(Sites.class).find(call.argument(0, TenantId.class), id)));
    }

    private static @Nullable Object onOneDevice(Call call) throws Throwable {
        var visitor = call.argument(0, Visitor.class);
        var known = visitor.credentials();
        return call.proceedWith(with(
                visitor,
                new VisitorCredentials(
                        known.user(), List.of(known.deviceTokens().getFirst())),
                true));
    }

    private static @Nullable Object withoutConsent(Call call) throws Throwable {
        var visitor = call.argument(0, Visitor.class);
        return call.proceedWith(with(visitor, visitor.credentials(), false));
    }

    private static Visitor with(Visitor visitor, VisitorCredentials credentials, boolean consent) {
        return new Visitor(
                visitor.id(),
                visitor.tenant(),
                visitor.site(),
                credentials,
                visitor.profile(),
                visitor.consentedAt().filter(_ -> consent),
                visitor.createdAt(),
                visitor.lastSeenAt());
    }

    private static Optional<?> atAnySite(Call call) throws Throwable {
        var found = (Optional<?>) requireNonNull(call.proceed());
        return found.isPresent() ? found : Optional.of(new VisitorId(new UUID(0, 0)));
    }

    private static @Nullable Object once(Call call) throws Throwable {
        var rating = call.argument(2, Rating.class);
        boolean rated =
                call.on(Ratings.class).of(call.argument(0, TenantId.class), call.argument(1, DialogId.class)).stream()
                        .anyMatch(stored -> stored.message().equals(rating.message()));
        return rated ? null : call.proceed();
    }

    private static @Nullable Object speechless(Call call) throws Throwable {
        var rating = call.argument(2, Rating.class);
        call.arguments()[2] = new Rating(rating.message(), rating.value(), Optional.empty(), rating.at());
        return call.proceed();
    }

    private static @Nullable Object fromNowhere(Call call) throws Throwable {
        var dialog = call.argument(0, Dialog.class);
        return call.proceedWith(Dialog.open(
                dialog.id(),
                dialog.tenant(),
                dialog.assistant(),
                Channel.API,
                dialog.customer(),
                dialog.metadata(),
                dialog.createdAt()));
    }

    private static Optional<?> openOnly(Call call) throws Throwable {
        var found = (Optional<?>) requireNonNull(call.proceed());
        return found.map(Dialog.class::cast).filter(Dialog::isOpen);
    }
}
