package io.replyx.http.sites;

import static io.replyx.http.kernel.FieldReader.flag;
import static io.replyx.http.kernel.FieldReader.integer;
import static io.replyx.http.kernel.FieldReader.text;

import io.replyx.application.kernel.Patch;
import io.replyx.application.sites.SiteSettingsPatch;
import io.replyx.application.sites.SiteSettingsPatch.AppearancePatch;
import io.replyx.application.sites.SiteSettingsPatch.LimitsPatch;
import io.replyx.application.sites.SiteSettingsPatch.WelcomePatch;
import io.replyx.domain.kernel.DisplayText;
import io.replyx.domain.kernel.InputRefusal;
import io.replyx.domain.kernel.Language;
import io.replyx.domain.sites.Appearance;
import io.replyx.domain.sites.Color;
import io.replyx.domain.sites.ConsentNotice;
import io.replyx.domain.sites.SiteLimits;
import io.replyx.domain.sites.WebAddress;
import io.replyx.domain.sites.WelcomeSettings;
import io.replyx.http.kernel.JsonFields;
import io.replyx.http.kernel.ParsedField;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The settings of a site, as a request names them; each part may be asked for once the fields were checked. */
record SettingsFields(
        ParsedField<Patch<Optional<Language>>> language,
        Supplier<AppearancePatch> look,
        Supplier<WelcomePatch> welcome,
        Supplier<Patch<Optional<ConsentNotice>>> consent,
        Supplier<LimitsPatch> limits) {
    private static final int MOST_REPLIES = 8;

    static SettingsFields of(JsonFields fields) {
        return new SettingsFields(
                fields.clearable("language", text(Language::of)),
                look(fields.object("look")),
                welcome(fields),
                consent(fields),
                limits(fields.object("limits")));
    }

    SiteSettingsPatch change() {
        return new SiteSettingsPatch(language.get(), look.get(), welcome.get(), consent.get(), limits.get());
    }

    private static Supplier<AppearancePatch> look(JsonFields fields) {
        var position = fields.change("position", text(SettingsFields::position));
        var color = fields.change("color", text(Color::new));
        var theme = fields.change("theme", text(SettingsFields::theme));
        var avatar = fields.clearable("avatarUrl", text(WebAddress::new));
        var sound = fields.change("sound", flag());
        return () -> new AppearancePatch(position.get(), color.get(), theme.get(), avatar.get(), sound.get());
    }

    private static Supplier<WelcomePatch> welcome(JsonFields fields) {
        var greeting = fields.clearable("greeting", text(DisplayText::new));
        var replies = fields.changedEntries(
                "quickReplies", MOST_REPLIES, text(WelcomeSettings.QuickReply::new), List::copyOf);
        var proactive = proactive(fields);
        return () -> new WelcomePatch(greeting.get(), replies.get(), proactive.get());
    }

    private static Supplier<Patch<Optional<WelcomeSettings.Proactive>>> proactive(JsonFields fields) {
        var inner = fields.object("proactive");
        if (isLeftOut(fields, "proactive")) {
            return leftOut(fields, "proactive");
        }
        var words = inner.required("text", text(DisplayText::new));
        var seconds = inner.required("afterSeconds", integer(SettingsFields::seconds));
        return () -> Patch.to(Optional.of(new WelcomeSettings.Proactive(words.get(), seconds.get())));
    }

    private static Supplier<Patch<Optional<ConsentNotice>>> consent(JsonFields fields) {
        var inner = fields.object("consent");
        if (isLeftOut(fields, "consent")) {
            return leftOut(fields, "consent");
        }
        var words = inner.required("text", text(DisplayText::new));
        var url = inner.optional("url", text(WebAddress::new));
        return () -> Patch.to(Optional.of(new ConsentNotice(words.get(), url.get())));
    }

    private static boolean isLeftOut(JsonFields fields, String name) {
        return !fields.has(name) || fields.isNull(name);
    }

    /** Missing keeps what is there, {@code null} removes it. */
    private static <T> Supplier<Patch<Optional<T>>> leftOut(JsonFields fields, String name) {
        return fields.has(name) ? () -> Patch.to(Optional.empty()) : Patch::keep;
    }

    private static Supplier<LimitsPatch> limits(JsonFields fields) {
        var messages = fields.change("messagesPerMinute", integer(n -> new SiteLimits(n, 1).messagesPerMinute()));
        var sessions = fields.change("sessionsPerHour", integer(n -> new SiteLimits(1, n).sessionsPerHour()));
        return () -> new LimitsPatch(messages.get(), sessions.get());
    }

    private static int seconds(int value) {
        return new WelcomeSettings.Proactive(new DisplayText("."), value).afterSeconds();
    }

    private static Appearance.Position position(String name) {
        return switch (name) {
            case "right" -> Appearance.Position.RIGHT;
            case "left" -> Appearance.Position.LEFT;
            default -> throw InputRefusal.NOT_ONE_OF.refusal("allowed", "right, left");
        };
    }

    private static Appearance.Theme theme(String name) {
        return switch (name) {
            case "auto" -> Appearance.Theme.AUTO;
            case "light" -> Appearance.Theme.LIGHT;
            case "dark" -> Appearance.Theme.DARK;
            default -> throw InputRefusal.NOT_ONE_OF.refusal("allowed", "auto, light, dark");
        };
    }
}
