package io.replyx.domain.sites;

import io.replyx.domain.kernel.Language;
import java.util.Optional;

/**
 * Everything about the chat on a site that its owner chooses.
 *
 * @param language of the chat's own words; the visitor's when empty
 */
public record SiteSettings(
        Optional<Language> language,
        Appearance appearance,
        WelcomeSettings welcome,
        Optional<ConsentNotice> consent,
        SiteLimits limits) {

    public static SiteSettings defaults() {
        return new SiteSettings(
                Optional.empty(), Appearance.DEFAULT, WelcomeSettings.NONE, Optional.empty(), SiteLimits.DEFAULT);
    }
}
