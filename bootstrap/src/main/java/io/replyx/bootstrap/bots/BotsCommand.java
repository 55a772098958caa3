package io.replyx.bootstrap.bots;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;

/** {@code /replyx bots ...} */
public final class BotsCommand {
    static final String USAGE = """
            usage: ./replyx bots <what> [--url http://127.0.0.1:8080] (--email YOU | --access-token TOKEN)

              list                                     every bot of your workspace, and how it does
              create --assistant ID [--updates polling|webhook]
                                                       connects a bot; asks for the token that BotFather gave you
              status ID                                one bot
              start ID, stop ID, restart ID
              update ID [--assistant ID] [--updates polling|webhook]
              token ID                                 gives it another token; asks for it
              delete ID

            With --email it asks for your password. What it asks for may also come from standard input, a line each.""";

    private final Arguments arguments;
    private final SecretPrompt secrets;
    private final Consumer<String> out;

    private BotsCommand(Arguments arguments, SecretPrompt secrets, Consumer<String> out) {
        this.arguments = arguments;
        this.secrets = secrets;
        this.out = out;
    }

    /**
     * Does what is asked for.
     *
     * @param standard where a server is looked for
     * @throws BotsFailure when it cannot
     */
    public static void run(List<String> words, URI standard, SecretPrompt secrets, Consumer<String> out) {
        if (words.isEmpty() || words.getFirst().equals("help")) {
            out.accept(USAGE);
            return;
        }
        var arguments = Arguments.of(words);
        try (var client =
                new BotsClient(arguments.option("url").map(URI::create).orElse(standard))) {
            new BotsCommand(arguments, secrets, out).run(client);
        }
    }

    private void run(BotsClient client) {
        logIn(client);
        switch (arguments.word(0, "what to do")) {
            case "list" -> client.get("/api/bots?limit=200").path("items").forEach(this::show);
            case "create" -> show(client.send("POST", "/api/bots", created()));
            case "status" -> show(client.get(bot()));
            case "start", "stop", "restart" ->
                show(client.send("POST", bot() + "/" + arguments.words().getFirst(), BotsClient.object()));
            case "update" -> show(client.send("PATCH", bot(), changes()));
            case "token" -> show(client.send("PATCH", bot(), BotsClient.object().put("token", token())));
            case "delete" -> {
                client.send("DELETE", bot(), BotsClient.object());
                out.accept("deleted");
            }
            default ->
                throw new BotsFailure(
                        "'" + arguments.words().getFirst() + "' is nothing that ./replyx bots can do\n" + USAGE);
        }
    }

    private void logIn(BotsClient client) {
        arguments
                .option("access-token")
                .ifPresentOrElse(client::actWith, () -> client.logIn(email(), secrets.ask("Your password: ")));
    }

    private String email() {
        return arguments
                .option("email")
                .orElseThrow(() -> new BotsFailure("say who you are: --email you@example.com, or --access-token"));
    }

    private String bot() {
        return "/api/bots/" + arguments.word(1, "which bot");
    }

    private String token() {
        return secrets.ask("The bot's token, as BotFather gave it: ");
    }

    private ObjectNode created() {
        var body = changes();
        if (!body.has("assistantId")) {
            throw new BotsFailure("say which assistant answers: --assistant ID");
        }
        return body.put("token", token());
    }

    private ObjectNode changes() {
        var body = BotsClient.object();
        arguments.option("assistant").ifPresent(id -> body.put("assistantId", id));
        arguments.option("updates").ifPresent(updates -> body.put("updates", updates));
        return body;
    }

    private void show(JsonNode bot) {
        var status = bot.path("status");
        var detail =
                status.path("detail").isTextual() ? " (" + status.path("detail").asText() + ")" : "";
        out.accept("%s  @%-24s %s%s"
                .formatted(
                        bot.path("id").asText(),
                        bot.path("username").asText(),
                        status.path("state").asText(),
                        detail));
    }
}
