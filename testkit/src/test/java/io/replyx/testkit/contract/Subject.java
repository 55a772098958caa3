package io.replyx.testkit.contract;

import java.util.Optional;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A part for one test: sound, unless the run asks for a planted fault. */
final class Subject implements BeforeEachCallback {
    static final String FAULT = "replyx.fault";

    private Optional<Planted> planted = Optional.empty();

    @Override
    public void beforeEach(ExtensionContext context) {
        planted = planted(context);
    }

    /** The fault that this run asks for. */
    static Optional<Planted> planted(ExtensionContext context) {
        return context.getConfigurationParameter(FAULT).map(Fault::named).map(Fault::plant);
    }

    /** The part itself, or with the planted fault in it. */
    <T> T spoiled(Class<T> port, T sound) {
        return planted.map(fault -> fault.into(port, sound)).orElse(sound);
    }
}
