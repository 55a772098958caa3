package io.replyx.testkit.contract;

import io.replyx.application.Persistence;
import io.replyx.testkit.memory.InMemoryPersistence;
import io.replyx.testkit.scripted.SettableClock;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** New stores in memory for each test, with a planted fault in them where the run asks for one. */
final class InMemoryStores implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == StoresUnderTest.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var clock = new SettableClock();
        var sound = new InMemoryPersistence(clock);
        var persistence = Subject.planted(context)
                .map(fault -> fault.into(Persistence.class, sound))
                .orElse(sound);
        return new StoresUnderTest(persistence, clock);
    }
}
