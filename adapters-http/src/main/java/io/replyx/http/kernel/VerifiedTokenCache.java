package io.replyx.http.kernel;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The claims of the tokens that were used last and whose signature was found good: who calls all the time is not taken apart
 * each time. What depends on the clock is asked anew.
 */
final class VerifiedTokenCache {
    /** About 2 KiB each. */
    private static final int MOST = 1_000;

    private final Map<String, JWTClaimsSet> claims = Collections.synchronizedMap(new Latest());

    Optional<JWTClaimsSet> find(String token) {
        return Optional.ofNullable(claims.get(token));
    }

    void add(String token, JWTClaimsSet signed) {
        claims.put(token, signed);
    }

    private static final class Latest extends LinkedHashMap<String, JWTClaimsSet> {
        private static final long serialVersionUID = 1;

        Latest() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, JWTClaimsSet> eldest) {
            return size() > MOST;
        }
    }
}
