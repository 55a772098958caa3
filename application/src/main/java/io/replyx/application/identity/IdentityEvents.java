package io.replyx.application.identity;

import io.replyx.application.kernel.EventType;
import io.replyx.domain.identity.EmailAddress;
import io.replyx.domain.identity.UserRegistered;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.kernel.UserId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** How this capability's events are written down. */
final class IdentityEvents {
    static final EventType<UserRegistered> USER_REGISTERED =
            new EventType<>("user_registered", UserRegistered.class, IdentityEvents::write, IdentityEvents::read);

    private IdentityEvents() {}

    private static Map<String, String> write(UserRegistered event) {
        return Map.of(
                "user", event.user().toString(),
                "tenant", event.tenant().toString(),
                "email", event.email().value(),
                "at", event.at().toString());
    }

    private static UserRegistered read(Map<String, String> written) {
        return new UserRegistered(
                new UserId(UUID.fromString(written.get("user"))),
                new TenantId(UUID.fromString(written.get("tenant"))),
                new EmailAddress(written.get("email")),
                Instant.parse(written.get("at")));
    }
}
