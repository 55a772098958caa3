package io.replyx.application.sites;

import io.replyx.application.kernel.Change;
import io.replyx.domain.assistants.ShortText;
import io.replyx.domain.kernel.Language;
import io.replyx.domain.sites.Color;
import io.replyx.domain.sites.Consent;
import io.replyx.domain.sites.Look;
import io.replyx.domain.sites.SiteLimits;
import io.replyx.domain.sites.SiteSettings;
import io.replyx.domain.sites.WebAddress;
import io.replyx.domain.sites.Welcome;
import java.util.List;
import java.util.Optional;

/** Changes to some of a site's settings; the others stay. */
public record SettingsChange(
        Change<Optional<Language>> language,
        LookChange look,
        WelcomeChange welcome,
        Change<Optional<Consent>> consent,
        LimitsChange limits) {

    public record LookChange(
            Change<Look.Position> position,
            Change<Color> color,
            Change<Look.Theme> theme,
            Change<Optional<WebAddress>> avatar,
            Change<Boolean> sound) {
        public static LookChange none() {
            return new LookChange(Change.keep(), Change.keep(), Change.keep(), Change.keep(), Change.keep());
        }

        private Look applyTo(Look look) {
            return new Look(
                    position.applyTo(look.position()),
                    color.applyTo(look.color()),
                    theme.applyTo(look.theme()),
                    avatar.applyTo(look.avatar()),
                    sound.applyTo(look.sound()));
        }
    }

    public record WelcomeChange(
            Change<Optional<ShortText>> greeting,
            Change<List<Welcome.QuickReply>> quickReplies,
            Change<Optional<Welcome.Proactive>> proactive) {
        public static WelcomeChange none() {
            return new WelcomeChange(Change.keep(), Change.keep(), Change.keep());
        }

        private Welcome applyTo(Welcome welcome) {
            return new Welcome(
                    greeting.applyTo(welcome.greeting()),
                    quickReplies.applyTo(welcome.quickReplies()),
                    proactive.applyTo(welcome.proactive()));
        }
    }

    public record LimitsChange(Change<Integer> messagesPerMinute, Change<Integer> sessionsPerHour) {
        public static LimitsChange none() {
            return new LimitsChange(Change.keep(), Change.keep());
        }

        private SiteLimits applyTo(SiteLimits limits) {
            return new SiteLimits(
                    messagesPerMinute.applyTo(limits.messagesPerMinute()),
                    sessionsPerHour.applyTo(limits.sessionsPerHour()));
        }
    }

    public static SettingsChange none() {
        return new SettingsChange(
                Change.keep(), LookChange.none(), WelcomeChange.none(), Change.keep(), LimitsChange.none());
    }

    SiteSettings applyTo(SiteSettings settings) {
        return new SiteSettings(
                language.applyTo(settings.language()),
                look.applyTo(settings.look()),
                welcome.applyTo(settings.welcome()),
                consent.applyTo(settings.consent()),
                limits.applyTo(settings.limits()));
    }
}
