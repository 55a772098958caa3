package io.replyx.http.dialogs;

import io.replyx.application.kernel.Unavailable;
import io.replyx.http.kernel.Caller;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How long a stream waits in silence, and how long it goes on at all.
 *
 * @param heartbeat the longest silence
 */
record StreamTiming(Duration heartbeat, Caller.Validity validity, InstantSource clock) {
    private static final Logger LOG = LoggerFactory.getLogger(StreamTiming.class);

    boolean isOver() {
        return !clock.instant().isBefore(validity.end());
    }

    Duration patience() {
        var latest = clock.instant().plus(heartbeat);
        return latest.isAfter(validity.end()) ? Duration.between(clock.instant(), validity.end()) : heartbeat;
    }

    /**
     * When nobody can tell just now, the next silence asks again.
     *
     * @throws io.replyx.domain.kernel.Refusal when the listener has lost the right to listen
     */
    void recheck() {
        try {
            validity.recheck().run();
        } catch (Unavailable passing) {
            LOG.debug("a listener goes on unchecked for now", passing);
        }
    }
}
