package io.replyx.http.sites;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.replyx.domain.assistants.ShortText;
import io.replyx.domain.kernel.Language;
import io.replyx.domain.sites.AllowedDomain;
import io.replyx.domain.sites.Consent;
import io.replyx.domain.sites.Look;
import io.replyx.domain.sites.Site;
import io.replyx.domain.sites.SiteLimits;
import io.replyx.domain.sites.WebAddress;
import io.replyx.domain.sites.Welcome;
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

    static SiteJson of(Site site, SiteLinks links) {
        var face = FaceJson.of(site);
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
                links.snippet(site.key()),
                links.frame(site.key(), face.name()),
                links.chat(site.key()),
                site.createdAt().toString());
    }

    /** What everybody may know of a site: its pages show it. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record FaceJson(
            String siteKey,
            String name,
            @Nullable String language,
            LookJson look,
            @Nullable String greeting,
            List<String> quickReplies,
            @Nullable ProactiveJson proactive,
            @Nullable ConsentJson consent) {

        static FaceJson of(Site site) {
            var settings = site.settings();
            var welcome = settings.welcome();
            return new FaceJson(
                    site.key().toString(),
                    site.name().value(),
                    settings.language().map(Language::code).orElse(null),
                    LookJson.of(settings.look()),
                    welcome.greeting().map(ShortText::value).orElse(null),
                    welcome.quickReplies().stream()
                            .map(Welcome.QuickReply::value)
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
        static LookJson of(Look look) {
            return new LookJson(
                    look.position().name().toLowerCase(Locale.ROOT),
                    look.color().value(),
                    look.theme().name().toLowerCase(Locale.ROOT),
                    look.avatar().map(WebAddress::value).orElse(null),
                    look.sound());
        }
    }

    record ProactiveJson(String text, int afterSeconds) {
        static ProactiveJson of(Welcome.Proactive proactive) {
            return new ProactiveJson(proactive.text().value(), proactive.afterSeconds());
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ConsentJson(String text, @Nullable String url) {
        static ConsentJson of(Consent consent) {
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
