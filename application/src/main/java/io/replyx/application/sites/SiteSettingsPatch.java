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
        AppearancePatch appearance,
        WelcomePatch welcome,
        Patch<Optional<ConsentNotice>> consent,
        LimitsPatch limits) {

    public record AppearancePatch(
            Patch<Appearance.Position> position,
            Patch<Color> color,
            Patch<Appearance.Theme> theme,
            Patch<Optional<WebAddress>> avatar,
            Patch<Boolean> sound) {
        public static AppearancePatch none() {
            return new AppearancePatch(Patch.keep(), Patch.keep(), Patch.keep(), Patch.keep(), Patch.keep());
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

    public record WelcomePatch(
            Patch<Optional<DisplayText>> greeting,
            Patch<List<WelcomeSettings.QuickReply>> quickReplies,
            Patch<Optional<WelcomeSettings.Proactive>> proactive) {
        public static WelcomePatch none() {
            return new WelcomePatch(Patch.keep(), Patch.keep(), Patch.keep());
        }

        private WelcomeSettings applyTo(WelcomeSettings welcome) {
            return new WelcomeSettings(
                    greeting.applyTo(welcome.greeting()),
                    quickReplies.applyTo(welcome.quickReplies()),
                    proactive.applyTo(welcome.proactive()));
        }
    }

    public record LimitsPatch(Patch<Integer> messagesPerMinute, Patch<Integer> sessionsPerHour) {
        public static LimitsPatch none() {
            return new LimitsPatch(Patch.keep(), Patch.keep());
        }

        private SiteLimits applyTo(SiteLimits limits) {
            return new SiteLimits(
                    messagesPerMinute.applyTo(limits.messagesPerMinute()),
                    sessionsPerHour.applyTo(limits.sessionsPerHour()));
        }
    }

    public static SiteSettingsPatch none() {
        return new SiteSettingsPatch(
                Patch.keep(), AppearancePatch.none(), WelcomePatch.none(), Patch.keep(), LimitsPatch.none());
    }

    SiteSettings applyTo(SiteSettings settings) {
        return new SiteSettings(
                language.applyTo(settings.language()),
                appearance.applyTo(settings.appearance()),
                welcome.applyTo(settings.welcome()),
                consent.applyTo(settings.consent()),
                limits.applyTo(settings.limits()));
    }
}
