package io.replyx.persistence.sites;

import io.replyx.domain.kernel.DisplayText;
import io.replyx.domain.kernel.Language;
import io.replyx.domain.sites.Appearance;
import io.replyx.domain.sites.Color;
import io.replyx.domain.sites.ConsentNotice;
import io.replyx.domain.sites.SiteLimits;
import io.replyx.domain.sites.SiteSettings;
import io.replyx.domain.sites.WebAddress;
import io.replyx.domain.sites.WelcomeSettings;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;

@Embeddable
@NullUnmarked
class SettingsColumns {
    String language;
    String position;
    String color;
    String theme;

    @Column(name = "avatar_url")
    String avatarUrl;

    boolean sound;
    String greeting;

    @Column(name = "quick_replies")
    @JdbcTypeCode(SqlTypes.JSON)
    List<String> quickReplies;

    @Column(name = "proactive_text")
    String proactiveText;

    @Column(name = "proactive_after")
    Integer proactiveAfter;

    @Column(name = "consent_text")
    String consentText;

    @Column(name = "consent_url")
    String consentUrl;

    @Column(name = "messages_per_minute")
    int messagesPerMinute;

    @Column(name = "sessions_per_hour")
    int sessionsPerHour;

    static SettingsColumns of(SiteSettings settings) {
        var columns = new SettingsColumns();
        columns.language = settings.language().map(Language::code).orElse(null);
        columns.put(settings.appearance());
        columns.put(settings.welcome());
        columns.consentText = settings.consent()
                .map(ConsentNotice::text)
                .map(DisplayText::value)
                .orElse(null);
        columns.consentUrl = settings.consent()
                .flatMap(ConsentNotice::url)
                .map(WebAddress::value)
                .orElse(null);
        columns.messagesPerMinute = settings.limits().messagesPerMinute();
        columns.sessionsPerHour = settings.limits().sessionsPerHour();
        return columns;
    }

    private void put(Appearance appearance) {
        position = appearance.position().name();
        color = appearance.color().value();
        theme = appearance.theme().name();
        avatarUrl = appearance.avatar().map(WebAddress::value).orElse(null);
        sound = appearance.sound();
    }

    private void put(WelcomeSettings welcome) {
        greeting = welcome.greeting().map(DisplayText::value).orElse(null);
        quickReplies = welcome.quickReplies().stream()
                .map(WelcomeSettings.QuickReply::value)
                .toList();
        proactiveText = welcome.proactive()
                .map(WelcomeSettings.Proactive::text)
                .map(DisplayText::value)
                .orElse(null);
        proactiveAfter =
                welcome.proactive().map(WelcomeSettings.Proactive::afterSeconds).orElse(null);
    }

    SiteSettings toSettings() {
        return new SiteSettings(
                Optional.ofNullable(language).map(Language::of),
                look(),
                welcome(),
                text(consentText).map(text -> new ConsentNotice(text, address(consentUrl))),
                new SiteLimits(messagesPerMinute, sessionsPerHour));
    }

    private Appearance look() {
        return new Appearance(
                Appearance.Position.valueOf(position),
                new Color(color),
                Appearance.Theme.valueOf(theme),
                address(avatarUrl),
                sound);
    }

    private WelcomeSettings welcome() {
        return new WelcomeSettings(
                text(greeting),
                quickReplies.stream().map(WelcomeSettings.QuickReply::new).toList(),
                text(proactiveText).map(text -> new WelcomeSettings.Proactive(text, proactiveAfter)));
    }

    private static Optional<DisplayText> text(String value) {
        return Optional.ofNullable(value).map(DisplayText::new);
    }

    private static Optional<WebAddress> address(String value) {
        return Optional.ofNullable(value).map(WebAddress::new);
    }
}
