package io.replyx.bootstrap.bots;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Where what nobody should see comes from: never from the command line, which others can read. */
@FunctionalInterface
public interface Secrets {
    /** @throws BotsRefused when nothing is said */
    String ask(String question);

    /** The terminal, unseen; without one the lines of standard input. */
    static Secrets ofConsole() {
        var terminal = Optional.ofNullable(System.console()).filter(Console::isTerminal);
        return terminal.<Secrets>map(console -> question -> new String(console.readPassword(question)))
                .orElseGet(Secrets::ofLines);
    }

    private static Secrets ofLines() {
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        return question -> line(lines, question);
    }

    private static String line(BufferedReader lines, String question) {
        try {
            return Optional.ofNullable(lines.readLine())
                    .orElseThrow(() -> new BotsRefused("standard input ended before: " + question.strip()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
