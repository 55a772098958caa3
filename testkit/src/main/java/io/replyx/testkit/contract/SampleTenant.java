package io.replyx.testkit.contract;

import io.replyx.application.Persistence;
import io.replyx.application.kernel.Job;
import io.replyx.application.kernel.Payload;
import io.replyx.domain.assistants.Assistant;
import io.replyx.domain.assistants.AssistantConfig;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.assistants.AssistantName;
import io.replyx.domain.bots.Bot;
import io.replyx.domain.bots.BotAccount;
import io.replyx.domain.bots.BotSecrets;
import io.replyx.domain.bots.UpdateMode;
import io.replyx.domain.dialogs.Channel;
import io.replyx.domain.dialogs.Customer;
import io.replyx.domain.dialogs.Dialog;
import io.replyx.domain.dialogs.Metadata;
import io.replyx.domain.identity.EmailAddress;
import io.replyx.domain.identity.Membership;
import io.replyx.domain.identity.PasswordHash;
import io.replyx.domain.identity.PersonName;
import io.replyx.domain.identity.Tenant;
import io.replyx.domain.identity.TenantName;
import io.replyx.domain.identity.TokenHash;
import io.replyx.domain.identity.User;
import io.replyx.domain.kernel.BotId;
import io.replyx.domain.kernel.ChatId;
import io.replyx.domain.kernel.DialogId;
import io.replyx.domain.kernel.EncryptedSecret;
import io.replyx.domain.kernel.Language;
import io.replyx.domain.kernel.Role;
import io.replyx.domain.kernel.SiteId;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.kernel.UserId;
import io.replyx.domain.kernel.VisitorId;
import io.replyx.domain.knowledge.Chunk;
import io.replyx.domain.knowledge.ChunkId;
import io.replyx.domain.knowledge.Document;
import io.replyx.domain.knowledge.DocumentFormat;
import io.replyx.domain.knowledge.DocumentId;
import io.replyx.domain.knowledge.DocumentTitle;
import io.replyx.domain.knowledge.Span;
import io.replyx.domain.knowledge.StoredChunk;
import io.replyx.domain.sites.AllowedDomain;
import io.replyx.domain.sites.Site;
import io.replyx.domain.sites.SiteDomains;
import io.replyx.domain.sites.SiteKeyId;
import io.replyx.domain.sites.SiteKeys;
import io.replyx.domain.sites.SiteName;
import io.replyx.domain.sites.SiteSettings;
import io.replyx.domain.sites.Visitor;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** A tenant with an owner, and the rows that a test needs before it can start. */
final class SampleTenant {
    private final Persistence persistence;
    private final InstantSource clock;
    private final Supplier<UUID> ids;
    private final TenantId id;
    private final UserId owner;

    private SampleTenant(Persistence persistence, InstantSource clock, Supplier<UUID> ids) {
        this.persistence = persistence;
        this.clock = clock;
        this.ids = ids;
        this.id = new TenantId(ids.get());
        this.owner = new UserId(ids.get());
    }

    static SampleTenant register(Persistence persistence, InstantSource clock, Supplier<UUID> ids) {
        var sample = new SampleTenant(persistence, clock, ids);
        persistence.transactions().runAcrossTenants(sample::store);
        return sample;
    }

    private void store() {
        persistence.identityStores().tenants().add(new Tenant(id, new TenantName("Sample"), clock.instant()));
        persistence.identityStores().users().add(user(owner));
        persistence.identityStores().tenants().addMember(new Membership(id, owner, Role.OWNER));
    }

    private User user(UserId user) {
        var email = new EmailAddress(user + "@example.com");
        var hash = new PasswordHash("not a real hash");
        return User.register(user, email, new PersonName("Ada"), hash, Language.EN, clock.instant());
    }

    TenantId id() {
        return id;
    }

    Instant now() {
        return clock.instant();
    }

    UserId owner() {
        return owner;
    }

    /** In a transaction of this tenant. */
    <T> T in(Supplier<T> work) {
        return persistence.transactions().inTenant(id, work);
    }

    void run(Runnable work) {
        persistence.transactions().runInTenant(id, work);
    }

    Assistant newAssistant() {
        var content = new Assistant.Content(new AssistantName("Helper"), AssistantConfig.defaults());
        return Assistant.create(new AssistantId(ids.get()), id, content, clock.instant());
    }

    Assistant assistant() {
        var assistant = newAssistant();
        run(() -> persistence.assistantStores().assistants().add(assistant));
        return assistant;
    }

    Document newDocument() {
        var title = new DocumentTitle("Delivery");
        return Document.queue(new DocumentId(ids.get()), id, title, DocumentFormat.TEXT, 3, clock.instant());
    }

    Document document() {
        var document = newDocument();
        run(() -> persistence.knowledgeStores().documents().add(document, new byte[] {1, 2, 3}));
        return document;
    }

    Document attachedTo(AssistantId assistant) {
        var document = document();
        run(() -> persistence.knowledgeStores().documents().attach(id, document.id(), assistant));
        return document;
    }

    StoredChunk newChunk(Document document, int ordinal, String text) {
        var chunk = new Chunk(ordinal, List.of("Shop", "Delivery"), text, new Span(0, text.length()), 7);
        return new StoredChunk(new ChunkId(ids.get()), document.id(), document.title(), chunk);
    }

    Dialog newDialog(AssistantId assistant) {
        var dialog = new DialogId(ids.get());
        return Dialog.open(dialog, id, assistant, Channel.API, Customer.ANONYMOUS, Metadata.NONE, clock.instant());
    }

    Dialog dialog() {
        var dialog = newDialog(assistant().id());
        run(() -> persistence.dialogStores().dialogs().add(dialog));
        return dialog;
    }

    Site newSite(AssistantId assistant) {
        var domains = new SiteDomains(List.of(new AllowedDomain("shop.example")));
        var content = new Site.Content(assistant, new SiteName("Shop"), domains, SiteSettings.defaults());
        var keys = new SiteKeys(new SiteKeyId(ids.get()), new EncryptedSecret("sealed"));
        return Site.create(new SiteId(ids.get()), id, content, keys, clock.instant());
    }

    Site site() {
        var site = newSite(assistant().id());
        run(() -> persistence.siteStores().sites().add(site));
        return site;
    }

    Visitor newVisitor(Site site) {
        var visitor = new VisitorId(ids.get());
        return Visitor.create(visitor, site, new TokenHash("hash of " + visitor), clock.instant());
    }

    Visitor visitor(Site site) {
        var visitor = newVisitor(site);
        run(() -> persistence.siteStores().visitors().add(visitor));
        return visitor;
    }

    Dialog newDialog(Site site, Visitor visitor) {
        var dialog = new DialogId(ids.get());
        var channel = new Channel.Site(site.id(), visitor.id());
        return Dialog.open(dialog, id, site.assistant(), channel, Customer.ANONYMOUS, Metadata.NONE, clock.instant());
    }

    Bot newBot(AssistantId assistant) {
        var bot = new BotId(ids.get());
        var account = new BotAccount(bot.value().getLeastSignificantBits(), "helper_bot", "Helper");
        var secrets = new BotSecrets(new EncryptedSecret("token"), new EncryptedSecret("secret"));
        return Bot.create(bot, id, assistant, account, secrets, Optional.of(UpdateMode.POLLING), clock.instant());
    }

    Bot bot() {
        var bot = newBot(assistant().id());
        run(() -> persistence.botStores().bots().add(bot));
        return bot;
    }

    Dialog dialog(Bot bot, ChatId chat) {
        var channel = new Channel.Telegram(bot.id(), chat);
        var dialog = newDialog(bot.assistant()).withChannel(channel);
        run(() -> persistence.dialogStores().dialogs().add(dialog));
        return dialog;
    }

    Job newJob() {
        return newJob(Optional.empty());
    }

    Job newJob(Optional<Job.OrderingKey> lane) {
        var jobId = ids.get();
        return new Job(jobId, "test", id, lane, Payload.of("subject", jobId), clock.instant());
    }
}
