package io.replyx.testkit;

import io.replyx.application.kernel.Actor;
import io.replyx.domain.kernel.DialogId;

/** A dialog, and in whose name a story speaks in it. */
public record Conversation(Actor actor, DialogId id) {
    /** The same dialog in somebody else's hands. */
    public Conversation as(Actor other) {
        return new Conversation(other, id);
    }
}
