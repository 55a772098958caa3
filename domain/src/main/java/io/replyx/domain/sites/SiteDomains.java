package io.replyx.domain.sites;

import io.replyx.domain.kernel.InputRefusal;
import io.replyx.domain.kernel.Refusal;
import java.util.List;
import java.util.stream.IntStream;

/** Where a site's chat may stand. */
public record SiteDomains(List<AllowedDomain> entries) {
    public static final int MOST = 50;

    public SiteDomains {
        if (entries.isEmpty()) {
            throw InputRefusal.REQUIRED.refusal();
        }
        if (entries.size() > MOST) {
            throw InputRefusal.TOO_MANY.refusal("max", MOST);
        }
        entries = List.copyOf(entries);
    }

    /** @param origin as a browser sends it; opaque ones and nonsense are nobody's */
    public boolean admits(String origin) {
        return WebOrigin.parse(origin)
                .filter(found ->
                        entries.stream().anyMatch(entry -> entry.pattern().admits(found)))
                .isPresent();
    }

    /** @throws Refusal {@code origin_not_allowed} where it does not {@link #admits admit} the origin */
    public void require(String origin) {
        if (!admits(origin)) {
            throw SiteRefusal.ORIGIN_NOT_ALLOWED.refusal();
        }
    }

    /** The pages that may hold the chat in a frame, as a content security policy names them. */
    public List<String> frameSources() {
        return entries.stream()
                .flatMap(entry -> entry.pattern().sources().stream())
                .distinct()
                .toList();
    }

    /** @throws Refusal that names each entry which means the visitor's own computer */
    public void requirePublic() {
        var wrong = IntStream.range(0, entries.size())
                .filter(i -> entries.get(i).pattern().isLoopback())
                .mapToObj(i -> SiteRefusal.LOOPBACK_NOT_ALLOWED.refusal().about("domains[" + i + "]"))
                .toList();
        if (!wrong.isEmpty()) {
            throw Refusal.of(wrong);
        }
    }
}
