package io.replyx.testkit.memory;

import io.replyx.application.dialogs.port.Dialogs;
import io.replyx.application.kernel.Slice;
import io.replyx.domain.dialogs.Channel;
import io.replyx.domain.dialogs.Dialog;
import io.replyx.domain.dialogs.DialogEntry;
import io.replyx.domain.kernel.DialogId;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.kernel.VisitorId;
import io.replyx.testkit.memory.Tables.EntryKey;
import io.replyx.testkit.memory.Tables.StatusRow;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

final class InMemoryDialogs implements Dialogs {
    private final Tables tables;
    private final Set<DialogId> locked = new HashSet<>();

    InMemoryDialogs(Tables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<Dialog> find(TenantId tenant, DialogId id) {
        return tables.dialogs.find(tenant, id);
    }

    /** Transactions take turns; what is kept is only that somebody remembered to lock. */
    @Override
    public Optional<Dialog> lock(TenantId tenant, DialogId id) {
        var dialog = find(tenant, id);
        dialog.ifPresent(this::hold);
        return dialog;
    }

    private void hold(Dialog dialog) {
        locked.add(dialog.id());
        tables.transactions.onEnd(locked::clear);
    }

    void requireLocked(DialogId id) {
        if (!locked.contains(id)) {
            throw new IllegalStateException("dialog " + id + " is not locked by this transaction");
        }
    }

    @Override
    public Slice<Dialog> list(TenantId tenant, Slice.Request request) {
        return Pages.newestFirst(
                tables.dialogs.all(tenant), request, dialog -> dialog.id().value());
    }

    @Override
    public Optional<Dialog> latestOf(TenantId tenant, VisitorId visitor) {
        return of(tenant, visitor)
                .max(Comparator.comparing(dialog -> dialog.id().value(), Pages.OLDEST_FIRST));
    }

    private Stream<Dialog> of(TenantId tenant, VisitorId visitor) {
        return tables.dialogs.all(tenant).filter(dialog -> visitorOf(dialog).equals(Optional.of(visitor)));
    }

    private static Optional<VisitorId> visitorOf(Dialog dialog) {
        return switch (dialog.channel()) {
            case Channel.Api _, Channel.Telegram _ -> Optional.empty();
            case Channel.Site site -> Optional.of(site.visitor());
        };
    }

    private void requireOnlyOpenOne(Dialog dialog, VisitorId visitor) {
        tables.visitors.require(dialog.tenant(), visitor);
        if (of(dialog.tenant(), visitor).anyMatch(Dialog::isOpen)) {
            throw new IllegalStateException("visitor " + visitor + " has an open dialog already");
        }
    }

    @Override
    public void add(Dialog dialog) {
        tables.assistants.require(dialog.tenant(), dialog.assistant());
        visitorOf(dialog).ifPresent(visitor -> requireOnlyOpenOne(dialog, visitor));
        tables.dialogs.insert(dialog.tenant(), dialog.id(), dialog);
        hold(dialog);
    }

    @Override
    public void save(Dialog dialog) {
        tables.transactions.requireTenant(dialog.tenant());
        requireLocked(dialog.id());
        tables.dialogs.update(dialog.tenant(), dialog.id(), dialog);
    }

    @Override
    public void addStatusChange(Dialog dialog, DialogEntry.StatusChanged change) {
        tables.dialogs.require(dialog.tenant(), dialog.id());
        tables.statusChanges.insert(
                dialog.tenant(), new EntryKey(dialog.id(), change.seq()), new StatusRow(dialog.id(), change));
    }

    @Override
    public List<DialogEntry> entries(TenantId tenant, DialogId dialog, long after, int limit) {
        return Stream.concat(said(tenant, dialog), changed(tenant, dialog))
                .filter(entry -> entry.seq() > after)
                .sorted(Comparator.comparingLong(DialogEntry::seq))
                .limit(limit)
                .toList();
    }

    private Stream<DialogEntry> said(TenantId tenant, DialogId dialog) {
        return tables.messages
                .all(tenant)
                .filter(message -> message.dialog().equals(dialog))
                .map(DialogEntry.MessageStored::new);
    }

    private Stream<DialogEntry> changed(TenantId tenant, DialogId dialog) {
        return tables.statusChanges
                .all(tenant)
                .filter(row -> row.dialog().equals(dialog))
                .map(StatusRow::change);
    }
}
