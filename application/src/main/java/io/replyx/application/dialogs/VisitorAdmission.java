package io.replyx.application.dialogs;

import io.replyx.application.kernel.Actor;

/** What a site asks of its visitors before they write. Sites know conversations and not the other way round. */
@FunctionalInterface
public interface VisitorAdmission {
    /**
     * Asked outside of transactions.
     *
     * @throws io.replyx.domain.kernel.Refusal when this visitor may not write now
     */
    void admitMessage(Actor.Visitor visitor);
}
