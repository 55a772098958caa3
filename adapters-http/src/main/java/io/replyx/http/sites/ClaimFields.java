package io.replyx.http.sites;

import static io.replyx.http.kernel.FieldReader.text;

import io.replyx.application.sites.StartVisitorSession.IdentityClaim;
import io.replyx.application.sites.StartVisitorSession.SignedIdentity;
import io.replyx.application.sites.VisitorSecret;
import io.replyx.domain.identity.EmailAddress;
import io.replyx.domain.identity.PersonName;
import io.replyx.domain.kernel.InputRefusal;
import io.replyx.domain.sites.UserReference;
import io.replyx.domain.sites.VisitorProfile.ProfileUpdate;
import io.replyx.http.kernel.FieldViolations;
import io.replyx.http.kernel.JsonFields;
import io.replyx.http.kernel.ParsedField;
import java.util.Optional;
import java.util.function.Supplier;

/** Who somebody says they are, as a request names it. A user is named and signed, or neither. */
record ClaimFields(
        ParsedField<Optional<String>> known,
        Supplier<Optional<UserReference>> user,
        ParsedField<Optional<String>> signature,
        ParsedField<Optional<PersonName>> name,
        ParsedField<Optional<EmailAddress>> email) {

    static ClaimFields of(JsonFields fields, FieldViolations violations) {
        var inner = fields.object("user");
        boolean named = fields.has("user") && !fields.isNull("user");
        boolean signed = fields.has("signature") && !fields.isNull("signature");
        if (named != signed) {
            violations.add(named ? "signature" : "user", InputRefusal.REQUIRED.refusal());
        }
        return new ClaimFields(
                fields.optional("visitorId", text(id -> id)),
                user(inner, named),
                fields.optional("signature", text(signature -> signature)),
                inner.optional("name", text(PersonName::new)),
                inner.optional("email", text(EmailAddress::new)));
    }

    private static Supplier<Optional<UserReference>> user(JsonFields fields, boolean named) {
        if (!named) {
            return Optional::empty;
        }
        var id = fields.required("id", text(UserReference::new));
        return () -> Optional.of(id.get());
    }

    IdentityClaim claim() {
        var voucher = user.get().flatMap(id -> signature.get().map(signed -> new SignedIdentity(id, signed)));
        return new IdentityClaim(known.get().flatMap(VisitorSecret::parse), voucher);
    }

    /** What the user is called counts more than what a visitor calls themselves. */
    ProfileUpdate into(ProfileUpdate update) {
        return new ProfileUpdate(
                name.get().or(update::name),
                email.get().or(update::email),
                update.locale(),
                update.attributes(),
                update.page());
    }
}
