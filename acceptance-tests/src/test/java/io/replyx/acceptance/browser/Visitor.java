package io.replyx.acceptance.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Request;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A person with a browser of their own. When they leave, nothing may have gone wrong behind their back: no error on the
 * console, no script that failed, no request to a stranger, no violated policy.
 */
final class Visitor implements AutoCloseable {
    private final Shop shop;
    private final BrowserContext context;
    private final List<String> troubles = new ArrayList<>();
    private final List<String> forgiven = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();
    private final int reportsBefore;

    Visitor(Shop shop, BrowserContext context) {
        this.shop = shop;
        this.context = context;
        this.reportsBefore = shop.stage().host().reports().size();
        context.onConsoleMessage(this::hear);
        context.onWebError(error -> troubles.add("threw: " + error.error()));
        context.onRequest(this::watch);
    }

    Shop shop() {
        return shop;
    }

    BrowserContext context() {
        return context;
    }

    Tab open() {
        return open(shop.page());
    }

    Tab open(String address) {
        var page = context.newPage();
        page.navigate(address);
        return new Tab(page);
    }

    /** Troubles with these words in them are expected here: a refused request is told to the console, too. */
    Visitor forgiving(String words) {
        forgiven.add(words);
        return this;
    }

    /** Everything that was asked for, as {@code GET http://...}. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    private void hear(ConsoleMessage message) {
        if (Set.of("error", "warning").contains(message.type())) {
            troubles.add(message.type() + " on the console: " + message.text() + " " + message.location());
        }
    }

    private void watch(Request request) {
        requests.add(request.method() + " " + request.url());
        var address = URI.create(request.url().replaceAll("[^\\x21-\\x7e]|[\\[\\]{}|\\\\^`\"<>]", "_"));
        boolean ours = Set.of("data", "blob", "about").contains(String.valueOf(address.getScheme()))
                || address.getPort() == shop.stage().host().port()
                || address.getPort() == shop.stage().server().url().getPort();
        if (!ours) {
            troubles.add("asked a stranger: " + request.url());
        }
    }

    @Override
    public void close() {
        context.close();
        var reports = shop.stage().host().reports();
        troubles.addAll(reports.subList(reportsBefore, reports.size()));
        troubles.removeIf(trouble -> forgiven.stream().anyMatch(trouble::contains));
        if (!troubles.isEmpty()) {
            throw new AssertionError(String.join("\n", troubles));
        }
    }
}
