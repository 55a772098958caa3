package io.replyx.testkit.memory;

import io.replyx.application.kernel.Slice;
import io.replyx.application.kernel.StaleState;
import io.replyx.application.kernel.TenantStore;
import io.replyx.domain.kernel.Id;
import io.replyx.domain.kernel.TenantAggregate;
import io.replyx.domain.kernel.TenantId;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** A tenant's aggregates of one kind. Removed ones are kept out of sight, as what refers to them stays. */
abstract class InMemoryTenantStore<I extends Id, A extends TenantAggregate<I>> implements TenantStore<I, A> {
    final Tables tables;
    private final TenantTable<I, Row<A>> rows;

    record Row<A>(A aggregate, boolean removed) {}

    InMemoryTenantStore(Tables tables, TenantTable<I, Row<A>> rows) {
        this.tables = tables;
        this.rows = rows;
    }

    /** With a table that no other store looks into. */
    InMemoryTenantStore(Tables tables, String name) {
        this(tables, new TenantTable<>(name, tables.transactions));
    }

    /** What the foreign keys and unique indexes of a database refuse. */
    abstract void checkReferences(A aggregate);

    @Override
    public Optional<A> find(TenantId tenant, I id) {
        return rows.find(tenant, id).filter(row -> !row.removed()).map(Row::aggregate);
    }

    final Stream<A> present(TenantId tenant) {
        return rows.all(tenant).filter(row -> !row.removed()).map(Row::aggregate);
    }

    @Override
    public Slice<A> list(TenantId tenant, Slice.Request request) {
        return Pages.newestFirst(present(tenant), request, each -> each.id().value());
    }

    @Override
    public void add(A aggregate) {
        checkReferences(aggregate);
        rows.insert(aggregate.tenant(), aggregate.id(), new Row<>(aggregate, false));
    }

    @Override
    public void save(A aggregate) {
        tables.transactions.requireTenant(aggregate.tenant());
        if (find(aggregate.tenant(), aggregate.id())
                .filter(found -> found.version() == aggregate.version())
                .isEmpty()) {
            throw new StaleState(aggregate.getClass().getSimpleName());
        }
        checkReferences(aggregate);
        rows.update(aggregate.tenant(), aggregate.id(), new Row<>(next(aggregate), false));
    }

    @Override
    public void remove(TenantId tenant, I id) {
        tables.transactions.requireTenant(tenant);
        find(tenant, id).ifPresent(found -> rows.update(tenant, id, new Row<>(found, true)));
    }

    /** The same record under the next version: a store counts versions, the domain does not. */
    static <A extends TenantAggregate<?>> A next(A aggregate) {
        var type = aggregate.getClass();
        var components = type.getRecordComponents();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var values =
                Arrays.stream(components).map(each -> value(each, aggregate)).toArray();
        try {
            @SuppressWarnings("unchecked")
            var next = (A) type.getDeclaredConstructor(types).newInstance(values);
            return next;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(type + " is no public record", impossible);
        }
    }

    private static Object value(RecordComponent component, TenantAggregate<?> aggregate) {
        try {
            return component.getName().equals("version")
                    ? aggregate.version() + 1
                    : component.getAccessor().invoke(aggregate);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(component + " cannot be read", impossible);
        }
    }
}
