package io.replyx.persistence.contract;

import io.replyx.persistence.TestDatabase;
import io.replyx.testkit.contract.StoresUnderTest;
import io.replyx.testkit.scripted.SettableClock;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One database for a test class and all that is nested in it. */
final class PostgresStores implements ParameterResolver {
    private record Prepared(TestDatabase database, StoresUnderTest stores) implements AutoCloseable {
        static Prepared create() {
            var clock = new SettableClock();
            var database = TestDatabase.create();
            return new Prepared(database, new StoresUnderTest(database.persistence(clock), clock));
        }

        @Override
        public void close() {
            database.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == StoresUnderTest.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return outermost(context)
                .getStore(Namespace.create(PostgresStores.class))
                .computeIfAbsent(Prepared.class, _ -> Prepared.create(), Prepared.class)
                .stores();
    }

    private static ExtensionContext outermost(ExtensionContext context) {
        return context.getParent()
                .filter(parent -> parent.getTestClass().isPresent())
                .map(PostgresStores::outermost)
                .orElse(context);
    }
}
