package io.replyx.bootstrap;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** What the server says to the person who started it. */
final class Console {
    private Console() {}

    static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    static void progress(String line) {
        say("  " + line + " ...");
    }

    static void complain(String line) {
        System.err.println("replyx: " + line);
    }

    static void welcome(Settings settings, Server server) {
        var url = server.url();
        say("""

                ReplyX %s is ready%s
                  It listens on   %s   (%s)
                  Data lives in   %s
                  Answers come from %s
                """.formatted(
                        Version.current(),
                        startTime(),
                        url,
                        settings.environment().name().toLowerCase(Locale.ROOT),
                        settings.dataDirectory(),
                        server.answersFrom()));
        if (settings.isProduction()) {
            say("  Mail is only printed by this version: confirmation links stand in this output.\n");
        } else {
            say("""
                      Try it: register, which logs nobody in yet, and then log in
                        curl -s %1$s/api/auth/register -H 'Content-Type: application/json' \\
                          -d '{"email":"you@example.com","password":"correct horse","name":"You"}'
                        curl -s %1$s/api/auth/login -H 'Content-Type: application/json' \\
                          -d '{"email":"you@example.com","password":"correct horse"}'
                      The README goes on from there; the whole API is described at %1$s/docs
                      Ctrl-C stops it.
                    """.formatted(url));
        }
    }

    static void config(Map<String, String> environment) {
        for (var setting : Setting.values()) {
            var given = environment.getOrDefault(setting.name(), "");
            var fromFile = environment.getOrDefault(setting.name() + "_FILE", "");
            say("%-28s %s%n%-28s   %s"
                    .formatted(setting.name(), shown(setting, given, fromFile), "", setting.meaning()));
        }
    }

    private static String shown(Setting setting, String given, String fromFile) {
        if (!fromFile.isBlank()) {
            return "from the file " + fromFile;
        }
        if (given.isBlank()) {
            return setting.standard() + " (default)";
        }
        return (setting.isSecret() ? "(hidden)" : given) + " (environment)";
    }

    private static String startTime() {
        long began = Long.getLong("replyx.started", 0);
        if (began == 0) {
            return ".";
        }
        var took = Duration.ofMillis(System.currentTimeMillis() - began);
        return " after %.1f s.".formatted(took.toMillis() / 1000.0);
    }
}
