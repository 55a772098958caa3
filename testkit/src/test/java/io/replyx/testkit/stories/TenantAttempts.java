package io.replyx.testkit.stories;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.replyx.application.ReplyX;
import io.replyx.application.assistants.AssistantConfigPatch;
import io.replyx.application.assistants.AssistantPatch;
import io.replyx.application.assistants.AssistantsApi;
import io.replyx.application.assistants.ListAssistantVersions;
import io.replyx.application.assistants.PublishAssistant;
import io.replyx.application.assistants.RollBackAssistant;
import io.replyx.application.bots.BotsApi;
import io.replyx.application.bots.ChangeBotState;
import io.replyx.application.bots.CreateBot;
import io.replyx.application.bots.DeleteBot;
import io.replyx.application.bots.GetBot;
import io.replyx.application.bots.GetFleetStatus;
import io.replyx.application.bots.GetMessageFile;
import io.replyx.application.bots.ListBots;
import io.replyx.application.bots.ListFailedDeliveries;
import io.replyx.application.bots.UpdateBot;
import io.replyx.application.dialogs.CloseDialog;
import io.replyx.application.dialogs.CreateDialog;
import io.replyx.application.dialogs.ListDialogs;
import io.replyx.application.identity.GetCurrentUser;
import io.replyx.application.identity.LogOut;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.Crud;
import io.replyx.application.kernel.Patch;
import io.replyx.application.kernel.Slice;
import io.replyx.application.kernel.UseCase;
import io.replyx.application.knowledge.AddDocument;
import io.replyx.application.knowledge.AttachDocument;
import io.replyx.application.knowledge.DeleteDocument;
import io.replyx.application.knowledge.GetDocument;
import io.replyx.application.knowledge.KnowledgeApi;
import io.replyx.application.knowledge.ListDocuments;
import io.replyx.application.knowledge.SearchKnowledge;
import io.replyx.application.knowledge.UpdateDocument;
import io.replyx.application.sites.CreateSite;
import io.replyx.application.sites.GetIdentitySecret;
import io.replyx.application.sites.RotateIdentitySecret;
import io.replyx.application.sites.RotateSiteKey;
import io.replyx.application.sites.SiteSettingsPatch;
import io.replyx.application.sites.SitesApi;
import io.replyx.application.sites.UpdateSite;
import io.replyx.domain.assistants.Assistant;
import io.replyx.domain.assistants.AssistantConfig;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.assistants.AssistantName;
import io.replyx.domain.bots.Bot;
import io.replyx.domain.bots.BotToken;
import io.replyx.domain.dialogs.Customer;
import io.replyx.domain.dialogs.MessageId;
import io.replyx.domain.dialogs.Metadata;
import io.replyx.domain.identity.SessionId;
import io.replyx.domain.kernel.DialogId;
import io.replyx.domain.knowledge.DocumentFormat;
import io.replyx.domain.knowledge.DocumentId;
import io.replyx.domain.knowledge.DocumentTitle;
import io.replyx.domain.knowledge.SearchMode;
import io.replyx.domain.sites.Site;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Everything that members do, by the name of the use case, about things that there are. */
record TenantAttempts(ReplyX replyx, AssistantId assistant, DocumentId document, Site site, DialogId dialog, Bot bot) {
    private static final Slice.Request FIRST = Slice.Request.first();

    Map<String, Consumer<Actor>> all() {
        var all = new HashMap<String, Consumer<Actor>>();
        all.putAll(identity());
        all.putAll(assistants(replyx.assistants()));
        all.putAll(knowledge(replyx.knowledge()));
        all.putAll(dialogs());
        all.putAll(sites(replyx.sites()));
        all.putAll(siteSecrets(replyx.sites()));
        all.putAll(bots(replyx.bots()));
        return all;
    }

    static <C> Consumer<Actor> attempt(UseCase<C, ?> useCase, C command) {
        return actor -> useCase.handle(actor, command);
    }

    private Map<String, Consumer<Actor>> identity() {
        var session = new LogOut.Command(new SessionId(new UUID(1, 1)));
        return Map.of(
                "getCurrentUser", attempt(replyx.identity().getCurrentUser(), new GetCurrentUser.Query()),
                "logOut", attempt(replyx.identity().logOut(), session));
    }

    private Map<String, Consumer<Actor>> assistants(AssistantsApi api) {
        var create = new Crud.Create<>(
                new Assistant.Content(new AssistantName("A"), AssistantConfig.defaults()), Optional.empty());
        var update = new Crud.Update<>(assistant, new AssistantPatch(Patch.keep(), AssistantConfigPatch.none()));
        return Map.of(
                "createAssistant", attempt(api.createAssistant(), create),
                "getAssistant", attempt(api.getAssistant(), new Crud.Get<>(assistant)),
                "listAssistants", attempt(api.listAssistants(), new Crud.Page(FIRST)),
                "updateAssistant", attempt(api.updateAssistant(), update),
                "deleteAssistant", attempt(api.deleteAssistant(), new Crud.Delete<>(assistant)),
                "publishAssistant", attempt(api.publishAssistant(), new PublishAssistant.Command(assistant)),
                "rollBackAssistant", attempt(api.rollBackAssistant(), new RollBackAssistant.Command(assistant, 1)),
                "listAssistantVersions",
                        attempt(api.listAssistantVersions(), new ListAssistantVersions.Query(assistant)));
    }

    private Map<String, Consumer<Actor>> knowledge(KnowledgeApi api) {
        var title = new DocumentTitle("Planted");
        var add = new AddDocument.Command(
                title, DocumentFormat.TEXT, "x".getBytes(UTF_8), Set.of(assistant), Optional.empty());
        var search = new SearchKnowledge.Query(assistant, "delivery", SearchMode.HYBRID, 5);
        var attach = new AttachDocument.Command(document, assistant, false);
        return Map.of(
                "addDocument", attempt(api.addDocument(), add),
                "getDocument", attempt(api.getDocument(), new GetDocument.Query(document)),
                "listDocuments", attempt(api.listDocuments(), new ListDocuments.Query(Optional.empty(), FIRST)),
                "updateDocument", attempt(api.updateDocument(), new UpdateDocument.Command(document, title)),
                "attachDocument", attempt(api.attachDocument(), attach),
                "deleteDocument", attempt(api.deleteDocument(), new DeleteDocument.Command(document)),
                "searchKnowledge", attempt(api.searchKnowledge(), search));
    }

    private Map<String, Consumer<Actor>> dialogs() {
        var api = replyx.dialogs();
        var create = new CreateDialog.Command(assistant, Customer.ANONYMOUS, Metadata.NONE, Optional.empty());
        return Map.of(
                "createDialog", attempt(api.createDialog(), create),
                "listDialogs", attempt(api.listDialogs(), new ListDialogs.Query(FIRST)),
                "closeDialog", attempt(api.closeDialog(), new CloseDialog.Command(dialog)));
    }

    private Map<String, Consumer<Actor>> sites(SitesApi api) {
        var none = SiteSettingsPatch.none();
        var create = new CreateSite.Command(assistant, site.name(), site.domains(), none, Optional.empty());
        var update = new UpdateSite.Command(site.id(), Patch.keep(), Patch.keep(), Patch.keep(), none);
        return Map.of(
                "createSite", attempt(api.createSite(), create),
                "getSite", attempt(api.getSite(), new Crud.Get<>(site.id())),
                "listSites", attempt(api.listSites(), new Crud.Page(FIRST)),
                "updateSite", attempt(api.updateSite(), update),
                "deleteSite", attempt(api.deleteSite(), new Crud.Delete<>(site.id())));
    }

    private Map<String, Consumer<Actor>> siteSecrets(SitesApi api) {
        var rotate = new RotateIdentitySecret.Command(site.id());
        return Map.of(
                "rotateSiteKey", attempt(api.rotateSiteKey(), new RotateSiteKey.Command(site.id())),
                "getIdentitySecret", attempt(api.getIdentitySecret(), new GetIdentitySecret.Query(site.id())),
                "rotateIdentitySecret", attempt(api.rotateIdentitySecret(), rotate));
    }

    private Map<String, Consumer<Actor>> bots(BotsApi api) {
        var token = new BotToken("777:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
        var create = new CreateBot.Command(assistant, token, Optional.empty(), Optional.empty());
        var update = new UpdateBot.Command(bot.id(), Patch.keep(), Patch.keep(), Patch.keep());
        return Map.of(
                "createBot", attempt(api.createBot(), create),
                "getBot", attempt(api.getBot(), new GetBot.Query(bot.id())),
                "getMessageFile",
                        attempt(
                                api.getMessageFile(),
                                new GetMessageFile.Query(dialog, new MessageId(new UUID(1, 2)), 1)),
                "listFailedDeliveries",
                        attempt(api.listFailedDeliveries(), new ListFailedDeliveries.Query(bot.id(), FIRST)),
                "listBots", attempt(api.listBots(), new ListBots.Query(FIRST)),
                "updateBot", attempt(api.updateBot(), update),
                "changeBotState",
                        attempt(api.changeBotState(), new ChangeBotState.Command(bot.id(), ChangeBotState.Action.STOP)),
                "deleteBot", attempt(api.deleteBot(), new DeleteBot.Command(bot.id())),
                "getFleetStatus", attempt(api.getFleetStatus(), new GetFleetStatus.Query(true)));
    }
}
