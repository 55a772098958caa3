package io.replyx.architecture.planted.persistence.alpha;

import io.replyx.architecture.planted.application.alpha.port.Forgetful;
import java.util.UUID;

final class PostgresForgetful implements Forgetful {
    @Override
    public String find(UUID id) {
        return id.toString();
    }
}
