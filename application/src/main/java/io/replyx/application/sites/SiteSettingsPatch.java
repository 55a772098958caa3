package io.replyx.application.sites;

import io.replyx.application.kernel.Patch;
import io.replyx.domain.kernel.DisplayText;
import io.replyx.domain.kernel.Language;
import io.replyx.domain.sites.Appearance;
import io.replyx.domain.sites.Color;
import io.replyx.domain.sites.ConsentNotice;
import io.replyx.domain.sites.SiteLimits;
import io.replyx.domain.sites.SiteSettings;
import io.replyx.domain.sites.WebAddress;
import io.replyx.domain.sites.WelcomeSettings;
import java.util.List;
import java.util.Optional;

/** Changes to some of a site's settings; the others stay. */
public record SiteSettingsPatch(
        Patch<Optional<Language>> language,
        LookChange look,
        WelcomeChange welcome,
        Patch<Optional<ConsentNotice>> consent,
        LimitsChange limits) {

    public record LookChange(
            Patch<Appearance.Position> position,
            Patch<Color> color,
            Patch<Appearance.Theme> theme,
            Patch<Optional<WebAddress>> avatar,
            Patch<Boolean> sound) {
        public static LookChange none() {
            return new LookChange(Patch.keep(), Patch.keep(), Patch.keep(), Patch.keep(), Patch.keep());
        }

        private Appearance applyTo(Appearance appearance) {
            return new Appearance(
                    position.applyTo(appearance.position()),
                    color.applyTo(appearance.color()),
                    theme.applyTo(appearance.theme()),
                    avatar.applyTo(appearance.avatar()),
                    sound.applyTo(appearance.sound()));
        }
    }

    public record WelcomeChange(
            Patch<Optional<DisplayText>> greeting,
            Patch<List<WelcomeSettings.QuickReply>> quickReplies,
            Patch<Optional<WelcomeSettings.Proactive>> proactive) {
        public static WelcomeChange none() {
            return new WelcomeChange(Patch.keep(), Patch.keep(), Patch.keep());
        }

        private WelcomeSettings applyTo(WelcomeSettings welcome) {
            return new WelcomeSettings(
                    greeting.applyTo(welcome.greeting()),
                    quickReplies.applyTo(welcome.quickReplies()),
                    proactive.applyTo(welcome.proactive()));
        }
    }

    public record LimitsChange(Patch<Integer> messagesPerMinute, Patch<Integer> sessionsPerHour) {
        public static LimitsChange none() {
            return new LimitsChange(Patch.keep(), Patch.keep());
        }

        private SiteLimits applyTo(SiteLimits limits) {
            return new SiteLimits(
                    messagesPerMinute.applyTo(limits.messagesPerMinute()),
                    sessionsPerHour.applyTo(limits.sessionsPerHour()));
        }
    }

    public static SiteSettingsPatch none() {
        return new SiteSettingsPatch(
                Patch.keep(), LookChange.none(), WelcomeChange.none(), Patch.keep(), LimitsChange.none());
    }

    SiteSettings applyTo(SiteSettings settings) {
        return new SiteSettings(
                language.applyTo(settings.language()),
                look.applyTo(settings.appearance()),
                welcome.applyTo(settings.welcome()),
                consent.applyTo(settings.consent()),
                limits.applyTo(settings.limits()));
    }
}
