package io.replyx.domain.dialogs;

import io.replyx.domain.kernel.TextRule;
import java.util.Optional;

/**
 * Who writes, as far as the channel told.
 *
 * @param externalId the customer's id in the tenant's own system
 */
public record Customer(Optional<String> externalId, Optional<String> name) {
    private static final TextRule EXTERNAL_ID = TextRule.line(1, 200);
    private static final TextRule NAME = TextRule.line(1, 200);
    public static final Customer ANONYMOUS = new Customer(Optional.empty(), Optional.empty());

    public Customer {
        externalId = externalId.map(EXTERNAL_ID::check);
        name = name.map(NAME::check);
    }
}
