package io.replyx.application.kernel;

import io.replyx.domain.kernel.Id;
import io.replyx.domain.kernel.Right;
import io.replyx.domain.kernel.TenantAggregate;
import io.replyx.domain.kernel.TenantId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The use cases that only check a right and reach the store. One that decides more is a class of its own.
 *
 * @param id makes an id of this kind
 * @param read held by who may get and list
 * @param manage held by who may create, update and delete
 */
public record Crud<I extends Id, A extends TenantAggregate<I>>(
        CoreServices core, TenantStore<I, A> store, Function<UUID, I> id, Right read, Right manage) {

    public record Create<C>(C content, Optional<IdempotencyKey> idempotencyKey) {}

    public record Get<I>(I id) {}

    public record Page(Slice.Request slice) {}

    public record Search<F>(F filter, Slice.Request slice) {}

    public record Update<I, P>(I id, P patch) {}

    public record Delete<I>(I id) {}

    /** Makes an aggregate; runs inside the transaction that stores it. */
    @FunctionalInterface
    public interface Creation<I, C, A> {
        A create(I id, TenantId tenant, C content, Instant now);
    }

    /** @param name of the use case: a repeated idempotency key is looked up under it */
    public <C> UseCase<Create<C>, A> create(String name, Creation<I, C, A> creation) {
        return (actor, command) -> {
            var member = actor.requireMember(manage);
            return core.transactions().inTenant(member.tenant(), () -> once(name, member, command, creation));
        };
    }

    private <C> A once(String name, Actor.Member member, Create<C> command, Creation<I, C, A> creation) {
        var tenant = member.tenant();
        return core.idempotency()
                .createOnce(
                        new IdempotencyStore.Scope(tenant, member.user(), name),
                        command.idempotencyKey(),
                        () -> added(creation.create(
                                id.apply(core.ids().next()),
                                tenant,
                                command.content(),
                                core.clock().instant())),
                        made -> made.id().value(),
                        before -> store.require(tenant, id.apply(before)));
    }

    private A added(A made) {
        store.add(made);
        return made;
    }

    public UseCase<Get<I>, A> get() {
        return (actor, query) -> {
            var tenant = actor.requireTenant(read);
            return core.transactions().inTenant(tenant, () -> store.require(tenant, query.id()));
        };
    }

    public UseCase<Page, Slice<A>> list() {
        return (actor, query) -> {
            var tenant = actor.requireTenant(read);
            return core.transactions().inTenant(tenant, () -> store.list(tenant, query.slice()));
        };
    }

    /** A list of those that a filter lets pass, newest first. */
    @FunctionalInterface
    public interface Finder<F, A> {
        Slice<A> find(TenantId tenant, F filter, Slice.Request slice);
    }

    public <F> UseCase<Search<F>, Slice<A>> search(Finder<F, A> finder) {
        return (actor, query) -> {
            var tenant = actor.requireTenant(read);
            return core.transactions().inTenant(tenant, () -> finder.find(tenant, query.filter(), query.slice()));
        };
    }

    /** @param change gives the aggregate with the patch applied */
    public <P> UseCase<Update<I, P>, A> update(BiFunction<A, P, A> change) {
        var update = new VersionedUpdate<>(core.transactions(), store);
        return (actor, command) ->
                update.apply(actor.requireTenant(manage), command.id(), found -> change.apply(found, command.patch()));
    }

    public UseCase<Delete<I>, I> delete() {
        return (actor, command) -> {
            var tenant = actor.requireTenant(manage);
            core.transactions().runInTenant(tenant, () -> {
                var found = store.require(tenant, command.id());
                store.remove(tenant, found.id());
            });
            return command.id();
        };
    }
}
