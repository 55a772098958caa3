package io.replyx.acceptance.crash;

import java.util.Optional;

/** A message as it is found at the end. */
record Stored(
        String id,
        long seq,
        String role,
        String text,
        String status,
        Optional<String> clientId,
        Optional<String> replyTo) {

    boolean isQuestion() {
        return role.equals("customer");
    }
}
