package io.replyx.application.identity;

import java.net.URI;
import java.time.Duration;

/**
 * How an installation handles accounts.
 *
 * @param confirmAtOnce whether a registration counts as confirmed without the mail; for development only
 * @param publicUrl where people reach this installation; links in mails begin with it
 * @param sessionLifetime how long a login lasts without being used
 */
public record IdentityPolicy(boolean confirmAtOnce, URI publicUrl, Duration sessionLifetime) {

    /** An address below the public one, which may have a path of its own. */
    URI link(String path) {
        var base = publicUrl.toString();
        return URI.create(base + (base.endsWith("/") ? "" : "/") + path);
    }
}
