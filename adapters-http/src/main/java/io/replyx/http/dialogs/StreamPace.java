package io.replyx.http.dialogs;

import io.replyx.http.kernel.Caller;
import java.time.Duration;
import java.time.InstantSource;

/**
 * How long a stream waits in silence, and how long it goes on at all.
 *
 * @param heartbeat the longest silence
 */
record StreamPace(Duration heartbeat, Caller.Term term, InstantSource clock) {
    boolean isOver() {
        return !clock.instant().isBefore(term.end());
    }

    Duration patience() {
        var latest = clock.instant().plus(heartbeat);
        return latest.isAfter(term.end()) ? Duration.between(clock.instant(), term.end()) : heartbeat;
    }

    /** @throws io.replyx.domain.kernel.Refusal when the listener has lost the right to listen */
    void recheck() {
        term.recheck().run();
    }
}
