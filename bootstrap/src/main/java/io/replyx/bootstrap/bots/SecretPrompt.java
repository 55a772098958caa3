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
public interface SecretPrompt {
    /** @throws BotsFailure when nothing is said */
    String ask(String question);

    /** The terminal, unseen; without one the lines of standard input. */
    static SecretPrompt ofConsole() {
        var terminal = Optional.ofNullable(System.console()).filter(Console::isTerminal);
        return terminal.<SecretPrompt>map(console -> question -> new String(console.readPassword(question)))
                .orElseGet(SecretPrompt::ofLines);
    }

    private static SecretPrompt ofLines() {
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        return question -> line(lines, question);
    }

    private static String line(BufferedReader lines, String question) {
        try {
            return Optional.ofNullable(lines.readLine())
                    .orElseThrow(() -> new BotsFailure("standard input ended before: " + question.strip()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
