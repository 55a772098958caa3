package io.replyx.testkit.memory;

import io.replyx.application.dialogs.port.Messages;
import io.replyx.domain.dialogs.ClientMessageId;
import io.replyx.domain.dialogs.Message;
import io.replyx.domain.dialogs.MessageId;
import io.replyx.domain.kernel.DialogId;
import io.replyx.domain.kernel.TenantId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

record InMemoryMessages(Tables tables, InMemoryDialogs dialogs) implements Messages {
    @Override
    public void add(Message message) {
        var tenant = message.tenant();
        tables.transactions.requireTenant(tenant);
        dialogs.requireLocked(message.dialog());
        tables.dialogs.require(tenant, message.dialog());
        message.replyTo().ifPresent(question -> tables.messages.require(tenant, question));
        requireUnique(message);
        tables.messages.insert(tenant, message.id(), message);
    }

    private void requireUnique(Message message) {
        var tenant = message.tenant();
        boolean answered = message.replyTo()
                .flatMap(question -> findReply(tenant, question))
                .isPresent();
        boolean repeated = message.clientId()
                .flatMap(id -> findByClientId(tenant, message.dialog(), id))
                .isPresent();
        boolean taken = of(tenant, message.dialog()).anyMatch(other -> other.seq() == message.seq());
        if (answered || repeated || taken) {
            throw new IllegalStateException("reply, client id or number stored twice: " + message);
        }
    }

    @Override
    public Optional<Message> find(TenantId tenant, MessageId id) {
        return tables.messages.find(tenant, id);
    }

    @Override
    public Optional<Message> findByClientId(TenantId tenant, DialogId dialog, ClientMessageId clientId) {
        return of(tenant, dialog)
                .filter(message -> message.clientId().equals(Optional.of(clientId)))
                .findAny();
    }

    @Override
    public Optional<Message> findReply(TenantId tenant, MessageId replyTo) {
        return tables.messages
                .all(tenant)
                .filter(message -> message.replyTo().equals(Optional.of(replyTo)))
                .findAny();
    }

    @Override
    public List<Message> before(TenantId tenant, DialogId dialog, long seq, int limit) {
        var earlier = of(tenant, dialog)
                .filter(message -> message.seq() < seq)
                .sorted(Comparator.comparingLong(Message::seq))
                .toList();
        return List.copyOf(earlier.subList(Math.max(0, earlier.size() - limit), earlier.size()));
    }

    @Override
    public List<Message> after(TenantId tenant, DialogId dialog, long seq, int limit) {
        return of(tenant, dialog)
                .filter(message -> message.seq() > seq)
                .sorted(Comparator.comparingLong(Message::seq))
                .limit(limit)
                .toList();
    }

    private Stream<Message> of(TenantId tenant, DialogId dialog) {
        return tables.messages.all(tenant).filter(message -> message.dialog().equals(dialog));
    }
}
