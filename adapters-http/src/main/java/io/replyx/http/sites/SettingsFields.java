package io.replyx.http.sites;

import static io.replyx.http.kernel.Read.flag;
import static io.replyx.http.kernel.Read.integer;
import static io.replyx.http.kernel.Read.text;

import io.replyx.application.kernel.Change;
import io.replyx.application.sites.SettingsChange;
import io.replyx.application.sites.SettingsChange.LimitsChange;
import io.replyx.application.sites.SettingsChange.LookChange;
import io.replyx.application.sites.SettingsChange.WelcomeChange;
import io.replyx.domain.assistants.ShortText;
import io.replyx.domain.kernel.InputRefusal;
import io.replyx.domain.kernel.Language;
import io.replyx.domain.sites.Color;
import io.replyx.domain.sites.Consent;
import io.replyx.domain.sites.Look;
import io.replyx.domain.sites.SiteLimits;
import io.replyx.domain.sites.WebAddress;
import io.replyx.domain.sites.Welcome;
import io.replyx.http.kernel.Field;
import io.replyx.http.kernel.Fields;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The settings of a site, as a request names them; each part may be asked for once the fields were checked. */
record SettingsFields(
        Field<Change<Optional<Language>>> language,
        Supplier<LookChange> look,
        Supplier<WelcomeChange> welcome,
        Supplier<Change<Optional<Consent>>> consent,
        Supplier<LimitsChange> limits) {
    private static final int MOST_REPLIES = 8;

    static SettingsFields of(Fields fields) {
        return new SettingsFields(
                fields.clearable("language", text(Language::of)),
                look(fields.object("look")),
                welcome(fields),
                consent(fields),
                limits(fields.object("limits")));
    }

    SettingsChange change() {
        return new SettingsChange(language.get(), look.get(), welcome.get(), consent.get(), limits.get());
    }

    private static Supplier<LookChange> look(Fields fields) {
        var position = fields.change("position", text(SettingsFields::position));
        var color = fields.change("color", text(Color::new));
        var theme = fields.change("theme", text(SettingsFields::theme));
        var avatar = fields.clearable("avatarUrl", text(WebAddress::new));
        var sound = fields.change("sound", flag());
        return () -> new LookChange(position.get(), color.get(), theme.get(), avatar.get(), sound.get());
    }

    private static Supplier<WelcomeChange> welcome(Fields fields) {
        var greeting = fields.clearable("greeting", text(ShortText::new));
        var replies = fields.changedEntries("quickReplies", MOST_REPLIES, text(Welcome.QuickReply::new), List::copyOf);
        var proactive = proactive(fields);
        return () -> new WelcomeChange(greeting.get(), replies.get(), proactive.get());
    }

    private static Supplier<Change<Optional<Welcome.Proactive>>> proactive(Fields fields) {
        var inner = fields.object("proactive");
        if (isLeftOut(fields, "proactive")) {
            return leftOut(fields, "proactive");
        }
        var words = inner.required("text", text(ShortText::new));
        var seconds = inner.required("afterSeconds", integer(SettingsFields::seconds));
        return () -> Change.to(Optional.of(new Welcome.Proactive(words.get(), seconds.get())));
    }

    private static Supplier<Change<Optional<Consent>>> consent(Fields fields) {
        var inner = fields.object("consent");
        if (isLeftOut(fields, "consent")) {
            return leftOut(fields, "consent");
        }
        var words = inner.required("text", text(ShortText::new));
        var url = inner.optional("url", text(WebAddress::new));
        return () -> Change.to(Optional.of(new Consent(words.get(), url.get())));
    }

    private static boolean isLeftOut(Fields fields, String name) {
        return !fields.has(name) || fields.isNull(name);
    }

    /** Missing keeps what is there, {@code null} removes it. */
    private static <T> Supplier<Change<Optional<T>>> leftOut(Fields fields, String name) {
        return fields.has(name) ? () -> Change.to(Optional.empty()) : Change::keep;
    }

    private static Supplier<LimitsChange> limits(Fields fields) {
        var messages = fields.change("messagesPerMinute", integer(n -> new SiteLimits(n, 1).messagesPerMinute()));
        var sessions = fields.change("sessionsPerHour", integer(n -> new SiteLimits(1, n).sessionsPerHour()));
        return () -> new LimitsChange(messages.get(), sessions.get());
    }

    private static int seconds(int value) {
        return new Welcome.Proactive(new ShortText("."), value).afterSeconds();
    }

    private static Look.Position position(String name) {
        return switch (name) {
            case "right" -> Look.Position.RIGHT;
            case "left" -> Look.Position.LEFT;
            default -> throw InputRefusal.NOT_ONE_OF.refusal("allowed", "right, left");
        };
    }

    private static Look.Theme theme(String name) {
        return switch (name) {
            case "auto" -> Look.Theme.AUTO;
            case "light" -> Look.Theme.LIGHT;
            case "dark" -> Look.Theme.DARK;
            default -> throw InputRefusal.NOT_ONE_OF.refusal("allowed", "auto, light, dark");
        };
    }
}
