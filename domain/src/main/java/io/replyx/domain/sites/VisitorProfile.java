package io.replyx.domain.sites;

import io.replyx.domain.dialogs.Metadata;
import io.replyx.domain.identity.EmailAddress;
import io.replyx.domain.identity.PersonName;
import java.util.Optional;

/**
 * What a visitor, or the page they are on, says about them. Nobody has checked it.
 *
 * @param attributes the page's own notes
 */
public record VisitorProfile(
        Optional<PersonName> name,
        Optional<EmailAddress> email,
        Optional<LanguageTag> locale,
        Metadata attributes,
        Optional<Page> page) {
    public static final VisitorProfile NONE =
            new VisitorProfile(Optional.empty(), Optional.empty(), Optional.empty(), Metadata.NONE, Optional.empty());

    /** What was told anew; what is empty was not told. */
    public record ProfileUpdate(
            Optional<PersonName> name,
            Optional<EmailAddress> email,
            Optional<LanguageTag> locale,
            Optional<Metadata> attributes,
            Optional<Page> page) {
        public static final ProfileUpdate NONE = new ProfileUpdate(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    VisitorProfile with(ProfileUpdate update) {
        return new VisitorProfile(
                update.name().or(this::name),
                update.email().or(this::email),
                update.locale().or(this::locale),
                update.attributes().orElse(attributes),
                update.page().or(this::page));
    }
}
