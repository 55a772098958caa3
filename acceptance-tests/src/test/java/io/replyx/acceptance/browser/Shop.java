package io.replyx.acceptance.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ReducedMotion;

/**
 * A site of the tenant.
 *
 * @param key the public one that stands in the snippet
 */
record Shop(Stage stage, String id, String key) {
    /** What a host has to allow, and nothing more. */
    String strictPolicy() {
        var product = stage.server().url().toString();
        return "default-src 'none'; script-src " + product + "; connect-src " + product + "; img-src data: " + product
                + "; style-src 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
    }

    String snippet() {
        return snippet("");
    }

    /** @param attributes of the script tag beside the usual ones */
    String snippet(String attributes) {
        return "<script async src=\"%s/widget.js\" data-site=\"%s\" %s></script>"
                .formatted(stage.server().url(), key, attributes);
    }

    /** The address of a plain page with the widget on it. */
    String page() {
        return page("<h1>Mugs and bowls</h1><p>Have a look around.</p>", "");
    }

    /** @param body what the page shows beside the widget */
    String page(String body, String policy) {
        return stage.host()
                .put(
                        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Shop</title>"
                                + "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">"
                                + "<link rel=\"icon\" href=\"data:,\"></head><body>" + body + snippet()
                                + "</body></html>",
                        policy);
    }

    /** Somebody who has not been here before. */
    Visitor visitor() {
        return visitor(new Browser.NewContextOptions());
    }

    /** Nothing moves in their browser: what is looked at stands still. */
    Visitor visitor(Browser.NewContextOptions options) {
        var still = options.setReducedMotion(ReducedMotion.REDUCE);
        return new Visitor(this, stage.browser().newContext(still.setLocale("en-GB")));
    }
}
