package io.replyx.application.kernel;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * Says who does what only one may do. A lease that is not renewed ends by itself, so work of a node that vanished falls to
 * others. Each call is a transaction of its own.
 */
@AcrossTenants
public interface Leases {
    /**
     * Takes what is free or has run out, and renews what this holder has.
     *
     * @return those of the names that are the holder's from now on, for {@code term}
     */
    Set<String> hold(String holder, Collection<String> names, Duration term);

    /** Gives them up at once; what is somebody else's stays theirs. */
    void release(String holder, Collection<String> names);

    /** Everything held now whose name begins so, and by whom. */
    Map<String, String> held(String prefix);

    /** Forgets what ran out before this and nobody took since. @return how many */
    int purge(Instant before);
}
