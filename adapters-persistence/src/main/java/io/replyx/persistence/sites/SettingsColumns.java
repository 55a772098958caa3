package io.replyx.persistence.sites;

import io.replyx.domain.assistants.ShortText;
import io.replyx.domain.kernel.Language;
import io.replyx.domain.sites.Color;
import io.replyx.domain.sites.Consent;
import io.replyx.domain.sites.Look;
import io.replyx.domain.sites.SiteLimits;
import io.replyx.domain.sites.SiteSettings;
import io.replyx.domain.sites.WebAddress;
import io.replyx.domain.sites.Welcome;
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
        columns.put(settings.look());
        columns.put(settings.welcome());
        columns.consentText =
                settings.consent().map(Consent::text).map(ShortText::value).orElse(null);
        columns.consentUrl =
                settings.consent().flatMap(Consent::url).map(WebAddress::value).orElse(null);
        columns.messagesPerMinute = settings.limits().messagesPerMinute();
        columns.sessionsPerHour = settings.limits().sessionsPerHour();
        return columns;
    }

    private void put(Look look) {
        position = look.position().name();
        color = look.color().value();
        theme = look.theme().name();
        avatarUrl = look.avatar().map(WebAddress::value).orElse(null);
        sound = look.sound();
    }

    private void put(Welcome welcome) {
        greeting = welcome.greeting().map(ShortText::value).orElse(null);
        quickReplies =
                welcome.quickReplies().stream().map(Welcome.QuickReply::value).toList();
        proactiveText = welcome.proactive()
                .map(Welcome.Proactive::text)
                .map(ShortText::value)
                .orElse(null);
        proactiveAfter =
                welcome.proactive().map(Welcome.Proactive::afterSeconds).orElse(null);
    }

    SiteSettings toSettings() {
        return new SiteSettings(
                Optional.ofNullable(language).map(Language::of),
                look(),
                welcome(),
                text(consentText).map(text -> new Consent(text, address(consentUrl))),
                new SiteLimits(messagesPerMinute, sessionsPerHour));
    }

    private Look look() {
        return new Look(
                Look.Position.valueOf(position),
                new Color(color),
                Look.Theme.valueOf(theme),
                address(avatarUrl),
                sound);
    }

    private Welcome welcome() {
        return new Welcome(
                text(greeting),
                quickReplies.stream().map(Welcome.QuickReply::new).toList(),
                text(proactiveText).map(text -> new Welcome.Proactive(text, proactiveAfter)));
    }

    private static Optional<ShortText> text(String value) {
        return Optional.ofNullable(value).map(ShortText::new);
    }

    private static Optional<WebAddress> address(String value) {
        return Optional.ofNullable(value).map(WebAddress::new);
    }
}
