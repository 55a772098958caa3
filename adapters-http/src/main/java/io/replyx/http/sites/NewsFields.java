package io.replyx.http.sites;

import static io.replyx.http.kernel.Read.text;
import static io.replyx.http.kernel.Read.texts;

import io.replyx.domain.dialogs.Metadata;
import io.replyx.domain.identity.EmailAddress;
import io.replyx.domain.identity.PersonName;
import io.replyx.domain.sites.LanguageTag;
import io.replyx.domain.sites.Page;
import io.replyx.domain.sites.VisitorProfile.News;
import io.replyx.domain.sites.WebAddress;
import io.replyx.http.kernel.Field;
import io.replyx.http.kernel.Fields;
import java.util.Optional;
import java.util.function.Supplier;

/** What a page says about a visitor, as a request names it. */
record NewsFields(
        Field<Optional<PersonName>> name,
        Field<Optional<EmailAddress>> email,
        Field<Optional<LanguageTag>> locale,
        Field<Optional<Metadata>> attributes,
        Supplier<Optional<Page>> page) {

    static NewsFields of(Fields fields) {
        return new NewsFields(
                fields.optional("name", text(PersonName::new)),
                fields.optional("email", text(EmailAddress::new)),
                fields.optional("locale", text(LanguageTag::new)),
                fields.optional("attributes", texts(Metadata::new)),
                page(fields));
    }

    News news() {
        return new News(name.get(), email.get(), locale.get(), attributes.get(), page.get());
    }

    private static Supplier<Optional<Page>> page(Fields fields) {
        var inner = fields.object("page");
        if (!fields.has("page") || fields.isNull("page")) {
            return Optional::empty;
        }
        var url = inner.required("url", text(WebAddress::new));
        var title = inner.optional("title", text(Page.Title::new));
        var referrer = inner.optional("referrer", text(NewsFields::referrer));
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
