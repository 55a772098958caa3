package io.replyx.http.kernel;

import io.replyx.domain.kernel.Refusal;
import io.replyx.domain.kernel.RefusalKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Collects everything that is wrong with the values of one request, so that a form can mark it all at once. */
public final class FieldViolations {
    private final List<Refusal.Violation> found = new ArrayList<>();

    public <T> ParsedField<T> read(String field, Supplier<T> read) {
        try {
            return ParsedField.of(read.get());
        } catch (Refusal refusal) {
            if (refusal.kind() != RefusalKind.INVALID) {
                throw refusal;
            }
            found.add(refusal.about(field));
            return ParsedField.broken();
        }
    }

    public void add(String field, Refusal refusal) {
        found.add(refusal.about(field));
    }

    /** @throws Refusal that names every violation so far */
    public void check() {
        if (!found.isEmpty()) {
            throw Refusal.of(found);
        }
    }
}
