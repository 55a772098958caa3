package io.replyx.application.sites;

import io.replyx.application.assistants.port.Assistants;
import io.replyx.application.dialogs.port.Dialogs;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.CoreServices;
import io.replyx.application.sites.port.Visitors;
import io.replyx.domain.dialogs.Channel;
import io.replyx.domain.dialogs.Dialog;
import io.replyx.domain.dialogs.Metadata;
import io.replyx.domain.kernel.DialogId;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.sites.Site;
import io.replyx.domain.sites.SiteRefusal;
import io.replyx.domain.sites.Visitor;
import io.replyx.domain.sites.VisitorProfile;
import java.util.Optional;

/** Keeps visitors and their conversations together, inside the transaction of its user. */
final class VisitorSessions {
    private final CoreServices core;
    private final Assistants assistants;
    private final Dialogs dialogs;
    private final Visitors visitors;
    private final VisitorIdentification identification;

    VisitorSessions(
            CoreServices core,
            Assistants assistants,
            Dialogs dialogs,
            Visitors visitors,
            VisitorIdentification identification) {
        this.core = core;
        this.assistants = assistants;
        this.dialogs = dialogs;
        this.visitors = visitors;
        this.identification = identification;
    }

    StartVisitorSession.StartedSession start(Site site, StartVisitorSession.Command command) {
        assistants.requirePublished(site.tenant(), site.assistant());
        var known = identification.identify(site, command.claim());
        var seen = known.visitor().touch(command.profile(), core.clock().instant());
        var visitor = command.consent() ? seen.consent(core.clock().instant()) : seen;
        visitors.save(visitor);
        var dialog = dialog(site, visitor, command.newDialog());
        var actor = new Actor.Visitor(site.tenant(), site.id(), visitor.id(), dialog.id());
        return new StartVisitorSession.StartedSession(actor, site, known.secret(), visitor, dialog);
    }

    Visitor updateProfile(Actor.Visitor actor, VisitorProfile.ProfileUpdate update) {
        var visitor = visitors.lock(actor.tenant(), actor.visitor())
                .orElseThrow(SiteRefusal.SESSION_ENDED::refusal)
                .touch(update, core.clock().instant());
        visitors.save(visitor);
        syncCustomer(actor.tenant(), actor.dialog(), visitor);
        return visitor;
    }

    /** Whoever holds the visitor's lock decides alone whether there is to be another conversation. */
    private Dialog dialog(Site site, Visitor visitor, boolean another) {
        Optional<Dialog> latest =
                dialogs.latestOf(site.tenant(), visitor.id()).filter(dialog -> dialog.isOpen() || !another);
        return latest.map(dialog -> syncCustomer(site.tenant(), dialog.id(), visitor))
                .orElseGet(() -> open(site, visitor));
    }

    private Dialog open(Site site, Visitor visitor) {
        var dialog = Dialog.open(
                new DialogId(core.ids().next()),
                site.tenant(),
                site.assistant(),
                new Channel.Site(site.id(), visitor.id()),
                visitor.customer(),
                Metadata.NONE,
                core.clock().instant());
        dialogs.add(dialog);
        return dialog;
    }

    /** The tenant sees in the conversation who it is, as soon as that is known. */
    private Dialog syncCustomer(TenantId tenant, DialogId id, Visitor visitor) {
        var dialog = dialogs.require(tenant, id);
        if (dialog.customer().equals(visitor.customer())) {
            return dialog;
        }
        var introduced = dialogs.requireLocked(tenant, id).with(visitor.customer());
        dialogs.save(introduced);
        return introduced;
    }
}
