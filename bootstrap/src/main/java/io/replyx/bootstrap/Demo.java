package io.replyx.bootstrap;

import io.replyx.bootstrap.demo.DemoFailure;
import io.replyx.bootstrap.demo.DemoShop;
import io.replyx.bootstrap.demo.DemoTenant;
import io.replyx.domain.kernel.Language;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Shows what ReplyX does: a shop's page with the widget on it, in front of a server with that shop as its tenant. */
final class Demo {
    private static final int HIGHEST_PORT = 65_535;

    private Demo() {}

    /** @param components takes what was started here and has to be stopped: not a server that ran already */
    static void show(Settings settings, StartedComponents components) {
        if (settings.isProduction()) {
            throw new DemoFailure("The demo is not for production: everybody knows its owner's password");
        }
        var running = RunningServerProbe.at(address(settings, settings.port()));
        var server = running.orElseGet(() -> started(settings, components));
        Console.progress("Loading the demo's shop (the first time takes some seconds)");
        var siteKeys = DemoTenant.load(server);
        var shop = components.add(DemoShop.open(portAfter(server), server, siteKeys));
        Console.say(links(server, shop, siteKeys, running));
    }

    private static URI started(Settings settings, StartedComponents components) {
        return address(
                settings, Server.start(settings, components, Console::progress).port());
    }

    /** Where this computer reaches a server with these settings: one that listens everywhere listens here too. */
    private static URI address(Settings settings, int port) {
        var url = HttpWiring.url(settings, port);
        return switch (settings.host()) {
            case "0.0.0.0", "::" -> URI.create("http://127.0.0.1:" + port);
            default -> url;
        };
    }

    private static int portAfter(URI server) {
        return server.getPort() < HIGHEST_PORT ? server.getPort() + 1 : 0;
    }

    private static String links(URI server, DemoShop shop, Map<Language, String> siteKeys, Optional<URI> running) {
        return """

                The demo's shop is open: its chat is in the lower right corner
                  In Russian      %s
                  In English      %s
                  Chat as a page  %s/chat/%s
                                  %s/chat/%s
                  API             %s/docs
                  Its owner       %s, password: %s
                  %s
                """.formatted(
                        shop.url(Language.RU),
                        shop.url(Language.EN),
                        server,
                        siteKeys.get(Language.RU),
                        server,
                        siteKeys.get(Language.EN),
                        server,
                        DemoTenant.EMAIL,
                        DemoTenant.PASSWORD,
                        running.isPresent()
                                ? "Ctrl-C closes the shop; the server at " + server + " ran already and goes on."
                                : "Ctrl-C stops it.");
    }
}
