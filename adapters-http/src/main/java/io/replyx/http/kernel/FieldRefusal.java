package io.replyx.http.kernel;

import io.replyx.domain.kernel.Refusal;
import io.replyx.domain.kernel.RefusalKind;
import java.util.function.Supplier;

/** A use case's refusal of one value, with the name that the value has in the request. */
public final class FieldRefusal extends RuntimeException {
    private final transient Refusal refusal;
    private final String field;

    private FieldRefusal(String field, Refusal refusal) {
        super(field, refusal, false, false);
        this.field = field;
        this.refusal = refusal;
    }

    /** Does the work; when it refuses an input without naming a field, it is this one. */
    public static <T> T naming(String field, Supplier<T> work) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            if (refusal.kind() == RefusalKind.INVALID && refusal.violations().isEmpty()) {
                throw new FieldRefusal(field, refusal);
            }
            throw refusal;
        }
    }

    Refusal refusal() {
        return refusal;
    }

    String field() {
        return field;
    }
}
