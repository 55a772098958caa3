package io.replyx.application.identity;

import io.replyx.application.kernel.EventType;
import io.replyx.application.kernel.Payload;
import io.replyx.domain.identity.EmailAddress;
import io.replyx.domain.identity.UserRegistered;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.kernel.UserId;
import java.util.Map;

/** How this capability's events are written down. */
final class IdentityEventTypes {
    static final EventType<UserRegistered> USER_REGISTERED = new EventType<>(
            "user_registered", UserRegistered.class, IdentityEventTypes::write, IdentityEventTypes::read);

    private IdentityEventTypes() {}

    private static Payload write(UserRegistered event) {
        return new Payload(Map.of(
                "user", event.user().toString(),
                "tenant", event.tenant().toString(),
                "email", event.email().value(),
                "at", event.at().toString()));
    }

    private static UserRegistered read(Payload written) {
        return new UserRegistered(
                new UserId(written.id("user")),
                new TenantId(written.id("tenant")),
                new EmailAddress(written.text("email")),
                written.instant("at"));
    }
}
