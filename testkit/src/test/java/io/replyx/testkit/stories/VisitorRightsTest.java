package io.replyx.testkit.stories;

import static io.replyx.testkit.stories.Refusals.assertRefused;
import static io.replyx.testkit.stories.TenantAttempts.attempt;
import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.application.ReplyX;
import io.replyx.application.dialogs.FindReply;
import io.replyx.application.dialogs.FollowDialog;
import io.replyx.application.dialogs.GetDialog;
import io.replyx.application.dialogs.ListMessages;
import io.replyx.application.dialogs.ListRatings;
import io.replyx.application.dialogs.RateMessage;
import io.replyx.application.dialogs.ReceiveMessage;
import io.replyx.application.dialogs.ReplayDialog;
import io.replyx.application.dialogs.WithdrawRating;
import io.replyx.application.kernel.AccessRefusal;
import io.replyx.application.kernel.Actor;
import io.replyx.application.sites.UpdateVisitor;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.bots.Bot;
import io.replyx.domain.dialogs.DialogRefusal;
import io.replyx.domain.dialogs.Message;
import io.replyx.domain.dialogs.MessageText;
import io.replyx.domain.dialogs.Metadata;
import io.replyx.domain.dialogs.RatingValue;
import io.replyx.domain.kernel.DialogId;
import io.replyx.domain.kernel.UserId;
import io.replyx.domain.knowledge.DocumentId;
import io.replyx.domain.sites.Site;
import io.replyx.domain.sites.VisitorProfile.ProfileUpdate;
import io.replyx.testkit.Conversation;
import io.replyx.testkit.SiteStories;
import io.replyx.testkit.World;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A visitor reaches their own dialog, and nothing else at all. */
final class VisitorRightsTest {
    /** What anybody may do, whoever they are. */
    private static final Set<String> OPEN = Set.of(
            "registerUser",
            "confirmEmail",
            "resendConfirmation",
            "logIn",
            "refreshSession",
            "findSite",
            "startVisitorSession",
            "resumeVisitorSession",
            "acceptUpdate");

    private final World world = World.begin();
    private final ReplyX replyx = world.replyx();
    private final Actor.Member owner = world.owner();
    private final AssistantId assistant = world.publishedAssistant(owner);
    private final DocumentId document = world.document(owner, assistant, "Delivery", "Delivery takes three days.");
    private final Site site = world.sites().site(owner, assistant);
    private final Bot bot = world.bots().bot(owner, assistant);
    private final Conversation own = SiteStories.conversation(world.sites().comes(site));
    private final Message ownAnswer = world.asks(own, "When?");

    private Map<String, Consumer<Actor>> tenantsBusiness() {
        var all = new HashMap<>(CrudAttempts.all(replyx));
        all.putAll(new TenantAttempts(replyx, assistant, document, site, own.id(), bot).all());
        return all;
    }

    /** Everything that can be done in a dialog which a customer has. */
    private Map<String, Consumer<Actor>> customersBusiness(DialogId dialog, Message answer) {
        var dialogs = replyx.dialogs();
        var say = new ReceiveMessage.Command(dialog, new MessageText("Hi"), Optional.empty(), Metadata.NONE);
        var rate = new RateMessage.Command(dialog, answer.id(), RatingValue.UP, Optional.empty());
        return Map.of(
                "getDialog", attempt(dialogs.getDialog(), new GetDialog.Query(dialog)),
                "receiveMessage", attempt(dialogs.receiveMessage(), say),
                "listMessages", attempt(dialogs.listMessages(), new ListMessages.Query.After(dialog, 0, 10)),
                "replayDialog", attempt(dialogs.replayDialog(), new ReplayDialog.Query(dialog, 0, 10)),
                "followDialog", attempt(dialogs.followDialog(), new FollowDialog.Query(dialog, _ -> {})),
                "rateMessage", attempt(dialogs.rateMessage(), rate),
                "withdrawRating", attempt(dialogs.withdrawRating(), new WithdrawRating.Command(dialog, answer.id())),
                "listRatings", attempt(dialogs.listRatings(), new ListRatings.Query(dialog)));
    }

    private Consumer<Actor> tellingOfOneself(DialogId dialog) {
        return attempt(replyx.sites().updateVisitor(), new UpdateVisitor.Command(dialog, ProfileUpdate.NONE));
    }

    @Test
    void every_use_case_is_thought_of_here() {
        var thoughtOf = Stream.of(
                        OPEN,
                        tenantsBusiness().keySet(),
                        customersBusiness(own.id(), ownAnswer).keySet(),
                        Set.of("findReply", "updateVisitor"))
                .flatMap(Set::stream)
                .toList();
        assertThat(thoughtOf)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(CrudAttempts.apis(replyx)
                        .flatMap(api -> Arrays.stream(api.getClass().getRecordComponents()))
                        .map(RecordComponent::getName)
                        .collect(Collectors.toSet()));
    }

    @Test
    void the_tenants_business_is_none_of_theirs() {
        tenantsBusiness()
                .forEach((_, attempt) -> assertRefused(AccessRefusal.NOT_ALLOWED, () -> attempt.accept(own.actor())));
    }

    @Test
    void their_own_dialog_is_theirs() {
        customersBusiness(own.id(), ownAnswer).values().forEach(attempt -> attempt.accept(own.actor()));
        tellingOfOneself(own.id()).accept(own.actor());

        assertThat(reply(own.actor(), ownAnswer)).contains(ownAnswer);
    }

    private Optional<Message> reply(Actor actor, Message answer) {
        return replyx.dialogs()
                .findReply()
                .handle(actor, new FindReply.Query(answer.replyTo().orElseThrow()));
    }

    @Test
    void other_dialogs_do_not_exist_for_them() {
        var another = SiteStories.conversation(world.sites().comes(site));
        var members = world.dialog(owner, assistant);
        var strangers = world.owner();
        var foreign = world.dialog(strangers, world.publishedAssistant(strangers));

        for (var other : List.of(another, members, foreign)) {
            var answer = world.asks(other, "Secret?");
            customersBusiness(other.id(), answer)
                    .forEach((_, attempt) ->
                            assertRefused(DialogRefusal.UNKNOWN_DIALOG, () -> attempt.accept(own.actor())));
            assertRefused(
                    DialogRefusal.UNKNOWN_DIALOG,
                    () -> tellingOfOneself(other.id()).accept(own.actor()));
            assertThat(reply(own.actor(), answer)).isEmpty();
        }
    }

    @Test
    void an_answer_of_another_dialog_is_not_rated_in_their_own() {
        var another = SiteStories.conversation(world.sites().comes(site));
        var command = new RateMessage.Command(
                own.id(), world.asks(another, "Secret?").id(), RatingValue.DOWN, Optional.empty());

        assertRefused(
                DialogRefusal.UNKNOWN_MESSAGE,
                () -> replyx.dialogs().rateMessage().handle(own.actor(), command));
    }

    @Test
    void nobody_else_tells_of_a_visitor() {
        var telling = tellingOfOneself(own.id());

        assertRefused(AccessRefusal.NOT_LOGGED_IN, () -> telling.accept(new Actor.Guest()));
        assertRefused(AccessRefusal.NOT_ALLOWED, () -> telling.accept(owner));
        assertRefused(
                AccessRefusal.NOT_ALLOWED, () -> telling.accept(new Actor.PlatformAdmin(new UserId(new UUID(1, 2)))));
    }
}
