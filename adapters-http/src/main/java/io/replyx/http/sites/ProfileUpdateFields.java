package io.replyx.http.sites;

import static io.replyx.http.kernel.FieldReader.text;
import static io.replyx.http.kernel.FieldReader.texts;

import io.replyx.domain.dialogs.Metadata;
import io.replyx.domain.identity.EmailAddress;
import io.replyx.domain.identity.PersonName;
import io.replyx.domain.sites.LanguageTag;
import io.replyx.domain.sites.Page;
import io.replyx.domain.sites.VisitorProfile.ProfileUpdate;
import io.replyx.domain.sites.WebAddress;
import io.replyx.http.kernel.JsonFields;
import io.replyx.http.kernel.ParsedField;
import java.util.Optional;
import java.util.function.Supplier;

/** What a page says about a visitor, as a request names it. */
record ProfileUpdateFields(
        ParsedField<Optional<PersonName>> name,
        ParsedField<Optional<EmailAddress>> email,
        ParsedField<Optional<LanguageTag>> locale,
        ParsedField<Optional<Metadata>> attributes,
        Supplier<Optional<Page>> page) {

    static ProfileUpdateFields of(JsonFields fields) {
        return new ProfileUpdateFields(
                fields.optional("name", text(PersonName::new)),
                fields.optional("email", text(EmailAddress::new)),
                fields.optional("locale", text(LanguageTag::new)),
                fields.optional("attributes", texts(Metadata::new)),
                page(fields));
    }

    ProfileUpdate news() {
        return new ProfileUpdate(name.get(), email.get(), locale.get(), attributes.get(), page.get());
    }

    private static Supplier<Optional<Page>> page(JsonFields fields) {
        var inner = fields.object("page");
        if (!fields.has("page") || fields.isNull("page")) {
            return Optional::empty;
        }
        var url = inner.required("url", text(WebAddress::new));
        var title = inner.optional("title", text(Page.Title::new));
        var referrer = inner.optional("referrer", text(ProfileUpdateFields::referrer));
        return () -> Optional.of(new Page(
                url.get(),
                title.get().orElseGet(() -> new Page.Title("")),
                referrer.get().flatMap(found -> found)));
    }

    /** Browsers say that there was none by an empty text. */
    private static Optional<WebAddress> referrer(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new WebAddress(text));
    }
}
