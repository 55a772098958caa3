package io.replyx.http.sites;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.replyx.domain.kernel.DisplayText;
import io.replyx.domain.kernel.Language;
import io.replyx.domain.sites.AllowedDomain;
import io.replyx.domain.sites.Appearance;
import io.replyx.domain.sites.ConsentNotice;
import io.replyx.domain.sites.Site;
import io.replyx.domain.sites.SiteLimits;
import io.replyx.domain.sites.WebAddress;
import io.replyx.domain.sites.WelcomeSettings;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A site as JSON, as its owner sees it. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record SiteJson(
        String id,
        String assistantId,
        String name,
        List<String> domains,
        @Nullable String language,
        LookJson look,
        @Nullable String greeting,
        List<String> quickReplies,
        @Nullable ProactiveJson proactive,
        @Nullable ConsentJson consent,
        LimitsJson limits,
        String siteKey,
        String snippet,
        String iframeSnippet,
        String chatUrl,
        String createdAt) {

    static SiteJson of(Site site, EmbedSnippets snippets) {
        var face = PublicSiteJson.of(site);
        return new SiteJson(
                site.id().toString(),
                site.assistant().toString(),
                face.name(),
                site.domains().entries().stream().map(AllowedDomain::shown).toList(),
                face.language(),
                face.look(),
                face.greeting(),
                face.quickReplies(),
                face.proactive(),
                face.consent(),
                LimitsJson.of(site.settings().limits()),
                face.siteKey(),
                snippets.snippet(site.key()),
                snippets.frame(site.key(), face.name()),
                snippets.chat(site.key()),
                site.createdAt().toString());
    }

    /** What everybody may know of a site: its pages show it. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record PublicSiteJson(
            String siteKey,
            String name,
            @Nullable String language,
            LookJson look,
            @Nullable String greeting,
            List<String> quickReplies,
            @Nullable ProactiveJson proactive,
            @Nullable ConsentJson consent) {

        static PublicSiteJson of(Site site) {
            var settings = site.settings();
            var welcome = settings.welcome();
            return new PublicSiteJson(
                    site.key().toString(),
                    site.name().value(),
                    settings.language().map(Language::code).orElse(null),
                    LookJson.of(settings.appearance()),
                    welcome.greeting().map(DisplayText::value).orElse(null),
                    welcome.quickReplies().stream()
                            .map(WelcomeSettings.QuickReply::value)
                            .toList(),
                    welcome.proactive().map(ProactiveJson::of).orElse(null),
                    settings.consent().map(ConsentJson::of).orElse(null));
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record LookJson(
            String position,
            String color,
            String theme,
            @Nullable String avatarUrl,
            boolean sound) {
        static LookJson of(Appearance appearance) {
            return new LookJson(
                    appearance.position().name().toLowerCase(Locale.ROOT),
                    appearance.color().value(),
                    appearance.theme().name().toLowerCase(Locale.ROOT),
                    appearance.avatar().map(WebAddress::value).orElse(null),
                    appearance.sound());
        }
    }

    record ProactiveJson(String text, int afterSeconds) {
        static ProactiveJson of(WelcomeSettings.Proactive proactive) {
            return new ProactiveJson(proactive.text().value(), proactive.afterSeconds());
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ConsentJson(String text, @Nullable String url) {
        static ConsentJson of(ConsentNotice consent) {
            return new ConsentJson(
                    consent.text().value(), consent.url().map(WebAddress::value).orElse(null));
        }
    }

    record LimitsJson(int messagesPerMinute, int sessionsPerHour) {
        static LimitsJson of(SiteLimits limits) {
            return new LimitsJson(limits.messagesPerMinute(), limits.sessionsPerHour());
        }
    }
}
