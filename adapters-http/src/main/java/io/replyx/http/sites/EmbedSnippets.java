package io.replyx.http.sites;

import io.replyx.domain.sites.SiteKey;
import io.replyx.http.kernel.Html;
import java.net.URI;

/** What a tenant puts on their pages. */
public final class EmbedSnippets {
    private final String base;

    /** @param publicUrl where people reach this installation; may have a path of its own */
    public EmbedSnippets(URI publicUrl) {
        var url = publicUrl.toString();
        this.base = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    String snippet(SiteKey key) {
        return "<script async src=\"%s/widget.js\" data-site=\"%s\"></script>".formatted(Html.escape(base), key);
    }

    String chat(SiteKey key) {
        return base + "/chat/" + key;
    }

    String frame(SiteKey key, String title) {
        return "<iframe src=\"%s\" title=\"%s\" style=\"width:100%%;height:600px;border:0\"></iframe>"
                .formatted(Html.escape(chat(key)), Html.escape(title));
    }

    /** Whether a page's origin is this installation's own. */
    boolean isOwn(String origin) {
        var url = URI.create(base);
        return origin.equalsIgnoreCase(url.getScheme() + "://" + url.getRawAuthority());
    }
}
