package io.replyx.testkit.scripted;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.replyx.application.bots.CustomerFile;
import io.replyx.application.bots.port.BotGateway;
import io.replyx.application.bots.port.Inbox;
import io.replyx.application.kernel.PermanentFailure;
import io.replyx.domain.bots.BotAccount;
import io.replyx.domain.bots.BotRefusal;
import io.replyx.domain.bots.BotToken;
import io.replyx.domain.kernel.ChatId;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/** A Telegram that knows every token but those that were revoked. */
public final class ScriptedBotGateway implements BotGateway {
    private static final Pattern TOLD = Pattern.compile("^\\{\"update_id\":(\\d+),.*\"chat\":\\{\"id\":(-?\\d+)");

    private final TransactionProbe probe;
    private final Set<BotToken> revoked = ConcurrentHashMap.newKeySet();
    private final Map<String, String> files = new ConcurrentHashMap<>();
    private final List<BotToken> closed = new CopyOnWriteArrayList<>();

    public ScriptedBotGateway(BooleanSupplier transactionOpen) {
        this.probe = new TransactionProbe(transactionOpen);
    }

    /** The token is not accepted from now on. */
    public void revoke(BotToken token) {
        revoked.add(token);
    }

    /** Whose webhooks were closed. */
    public List<BotToken> closed() {
        return List.copyOf(closed);
    }

    /** Telegram keeps a file under this id. */
    public void keep(String id, String content) {
        files.put(id, content);
    }

    @Override
    public CustomerFile open(BotToken token, String id) {
        requireKnown(token);
        var content = Optional.ofNullable(files.get(id))
                .orElseThrow(() -> new PermanentFailure("Bad Request: invalid file_id"));
        return new KeptFile(content.getBytes(UTF_8));
    }

    @Override
    public BotAccount identify(BotToken token) {
        requireKnown(token);
        return new BotAccount(token.account(), "bot" + token.account() + "_bot", "Bot " + token.account());
    }

    @Override
    public void closeWebhook(BotToken token) {
        requireKnown(token);
        closed.add(token);
    }

    /** Updates are written {@code id chat anything}, or as the pretended Telegram writes them. */
    @Override
    public Inbox.Update read(String json) {
        var words = numbers(json).split(" ", 3);
        try {
            return new Inbox.Update(Long.parseLong(words[0]), new ChatId(Long.parseLong(words[1])), json);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException strange) {
            throw BotRefusal.BAD_UPDATE.refusal();
        }
    }

    private static String numbers(String json) {
        var told = TOLD.matcher(json);
        return told.find() ? told.group(1) + " " + told.group(2) : json;
    }

    private void requireKnown(BotToken token) {
        probe.requireNone("Telegram");
        if (revoked.contains(token)) {
            throw new PermanentFailure("Unauthorized");
        }
    }

    private static final class KeptFile implements CustomerFile {
        private final int length;
        private final ByteArrayInputStream content;

        private KeptFile(byte[] content) {
            this.length = content.length;
            this.content = new ByteArrayInputStream(content);
        }

        @Override
        public OptionalLong length() {
            return OptionalLong.of(length);
        }

        @Override
        public int read(byte[] into) {
            return content.read(into, 0, into.length);
        }

        @Override
        public void close() {}
    }
}
