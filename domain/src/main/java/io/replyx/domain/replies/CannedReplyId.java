package io.replyx.domain.replies;

import io.replyx.domain.kernel.Id;
import java.util.UUID;

public record CannedReplyId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
