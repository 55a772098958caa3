package io.replyx.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.replyx.application.Persistence;
import io.replyx.application.ReplyX;
import io.replyx.application.assistants.AssistantConfigPatch;
import io.replyx.application.assistants.PublishAssistant;
import io.replyx.application.dialogs.CreateDialog;
import io.replyx.application.dialogs.FindReply;
import io.replyx.application.dialogs.FollowDialog;
import io.replyx.application.dialogs.ListMessages;
import io.replyx.application.dialogs.ReceiveMessage;
import io.replyx.application.identity.IdentityPolicy;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.Crud;
import io.replyx.application.kernel.JobRunner;
import io.replyx.application.knowledge.AddDocument;
import io.replyx.domain.assistants.Assistant;
import io.replyx.domain.assistants.AssistantConfig;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.assistants.AssistantName;
import io.replyx.domain.dialogs.ClientMessageId;
import io.replyx.domain.dialogs.Customer;
import io.replyx.domain.dialogs.Message;
import io.replyx.domain.dialogs.MessageText;
import io.replyx.domain.dialogs.Metadata;
import io.replyx.domain.identity.EmailAddress;
import io.replyx.domain.identity.Password;
import io.replyx.domain.knowledge.DocumentFormat;
import io.replyx.domain.knowledge.DocumentId;
import io.replyx.domain.knowledge.DocumentTitle;
import io.replyx.testkit.memory.InMemoryPersistence;
import io.replyx.testkit.scripted.ScriptedAnswerModel;
import io.replyx.testkit.scripted.ScriptedBotGateway;
import io.replyx.testkit.scripted.ScriptedDocumentParser;
import io.replyx.testkit.scripted.ScriptedEmbedder;
import io.replyx.testkit.scripted.ScriptedMailer;
import io.replyx.testkit.scripted.ScriptedPasswordHasher;
import io.replyx.testkit.scripted.ScriptedSecretCipher;
import io.replyx.testkit.scripted.SettableClock;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * The whole product in memory, and the words to tell stories about it. Nothing happens by itself: time passes when it is
 * told to, and background work is done by {@link #settle}.
 */
public final class World {
    public static final Password PASSWORD = new Password("correct horse battery");
    private static final IdentityPolicy POLICY =
            new IdentityPolicy(false, URI.create("https://replyx.example"), Duration.ofDays(30));

    private final SettableClock clock;
    private final Persistence persistence;
    private final ScriptedAnswerModel model;
    private final ScriptedEmbedder embedder;
    private final ScriptedDocumentParser parser;
    private final ScriptedMailer mailer;
    private final ScriptedBotGateway botGateway;
    private final ReplyX replyx;
    private final Worker worker;
    private final TestUsers people;
    private final BotStories bots;

    private World(Persistence persistence, SettableClock clock, BooleanSupplier transactionOpen) {
        var random = new Random(20_260_302);
        this.clock = clock;
        this.persistence = persistence;
        this.model = new ScriptedAnswerModel(transactionOpen);
        this.embedder = new ScriptedEmbedder(transactionOpen);
        this.parser = new ScriptedDocumentParser(transactionOpen);
        this.mailer = new ScriptedMailer(transactionOpen);
        this.botGateway = new ScriptedBotGateway(transactionOpen);
        this.replyx = ReplyX.builder()
                .persistence(persistence)
                .answerModel(model)
                .embedder(embedder)
                .documentParser(parser)
                .mailer(mailer)
                .botGateway(botGateway)
                .passwordHasher(new ScriptedPasswordHasher(transactionOpen))
                .secretCipher(new ScriptedSecretCipher())
                .identityPolicy(POLICY)
                .random(random)
                .clock(clock)
                .build();
        this.worker = new Worker(replyx.jobs());
        this.bots = new BotStories(replyx, clock);
        this.people = new TestUsers(replyx.identity(), persistence, mailer, worker, random, clock);
    }

    public static World begin() {
        var clock = new SettableClock();
        var persistence = new InMemoryPersistence(clock);
        return new World(persistence, clock, persistence::isTransactionOpen);
    }

    /** The same stories over other stores, which nobody else uses meanwhile. */
    public static World over(Persistence persistence, SettableClock clock) {
        return new World(persistence, clock, () -> false);
    }

    public ReplyX replyx() {
        return replyx;
    }

    public Persistence persistence() {
        return persistence;
    }

    public SettableClock clock() {
        return clock;
    }

    public ScriptedAnswerModel model() {
        return model;
    }

    public ScriptedEmbedder embedder() {
        return embedder;
    }

    public ScriptedDocumentParser parser() {
        return parser;
    }

    public ScriptedMailer mailer() {
        return mailer;
    }

    public ScriptedBotGateway botGateway() {
        return botGateway;
    }

    /** What happens on sites. */
    public SiteStories sites() {
        return new SiteStories(replyx.sites(), clock);
    }

    /** What happens with bots. */
    public BotStories bots() {
        return bots;
    }

    /** Does all background work that is due. */
    public List<JobRunner.Outcome> settle() {
        return worker.settle();
    }

    /** Lets time pass; what becomes due meanwhile is done at the end of it. */
    public List<JobRunner.Outcome> advance(Duration duration) {
        clock.advance(duration);
        return settle();
    }

    /** The process dies with work in its hands. */
    public void dies() {
        worker.die();
    }

    /** Somebody with an account whose address is confirmed, in a workspace of their own. */
    public Actor.Member owner() {
        return people.owner();
    }

    public Actor.Member owner(String email) {
        return people.owner(new EmailAddress(email));
    }

    /** A colleague who answers customers, and may not change how the assistant works. */
    public Actor.Member operator(Actor.Member owner) {
        return people.operator(owner);
    }

    /** The token in the latest letter to this address. */
    public String confirmationToken(EmailAddress address) {
        return people.confirmationToken(address);
    }

    /** An assistant that is a draft so far. */
    public AssistantId assistant(Actor.Member owner, AssistantConfigPatch config) {
        tick();
        var command = new Crud.Create<>(
                new Assistant.Content(new AssistantName("Helper"), config.applyTo(AssistantConfig.defaults())),
                Optional.empty());
        return replyx.assistants().createAssistant().handle(owner, command).id();
    }

    public AssistantId publishedAssistant(Actor.Member owner) {
        return publishedAssistant(owner, AssistantConfigPatch.none());
    }

    public AssistantId publishedAssistant(Actor.Member owner, AssistantConfigPatch config) {
        var assistant = assistant(owner, config);
        replyx.assistants().publishAssistant().handle(owner, new PublishAssistant.Command(assistant));
        return assistant;
    }

    /** An indexed document that the assistant answers from. */
    public DocumentId document(Actor.Member owner, AssistantId assistant, String title, String text) {
        var document = upload(owner, assistant, title, text.getBytes(UTF_8));
        settle();
        return document;
    }

    /** A document that is not indexed before {@link #settle}. */
    public DocumentId upload(Actor.Member owner, AssistantId assistant, String title, byte[] original) {
        tick();
        var command = new AddDocument.Command(
                new DocumentTitle(title), DocumentFormat.TEXT, original, Set.of(assistant), Optional.empty());
        return replyx.knowledge().addDocument().handle(owner, command).id();
    }

    public Conversation dialog(Actor.Member member, AssistantId assistant) {
        tick();
        var command = new CreateDialog.Command(assistant, Customer.ANONYMOUS, Metadata.NONE, Optional.empty());
        return new Conversation(
                member, replyx.dialogs().createDialog().handle(member, command).id());
    }

    /** The customer writes; nobody has answered yet. */
    public Message says(Conversation dialog, String text) {
        return says(dialog, text, Optional.empty()).message();
    }

    /** The customer's channel sends a message under its own id. */
    public ReceiveMessage.Received says(Conversation dialog, String text, Optional<ClientMessageId> clientId) {
        tick();
        var command = new ReceiveMessage.Command(dialog.id(), new MessageText(text), clientId, Metadata.NONE);
        return replyx.dialogs().receiveMessage().handle(dialog.actor(), command);
    }

    /** The customer writes, and waits for the answer. */
    public Message asks(Conversation dialog, String question) {
        var asked = says(dialog, question);
        settle();
        return reply(dialog, asked).orElseThrow(() -> new AssertionError("no answer to: " + question));
    }

    public Optional<Message> reply(Conversation dialog, Message question) {
        return replyx.dialogs().findReply().handle(dialog.actor(), new FindReply.Query(question.id()));
    }

    /** Everything said so far. */
    public List<Message> messages(Conversation dialog) {
        var query = new ListMessages.Query.After(dialog.id(), 0, 200);
        return replyx.dialogs().listMessages().handle(dialog.actor(), query).messages();
    }

    /** Somebody looks on from now until the end of the story. */
    public LiveEventRecorder follow(Conversation dialog) {
        var recorder = new LiveEventRecorder();
        replyx.dialogs().followDialog().handle(dialog.actor(), new FollowDialog.Query(dialog.id(), recorder::see));
        return recorder;
    }

    /** Two things never happen in the same millisecond, so ids are in the order of events. */
    private void tick() {
        clock.advance(Duration.ofMillis(1));
    }
}
