package io.replyx.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.replyx.application.kernel.Slice;
import io.replyx.application.replies.CannedRepliesApi.Filter;
import io.replyx.application.replies.port.CannedReplies;
import io.replyx.domain.kernel.Language;
import io.replyx.domain.kernel.Refusal;
import io.replyx.domain.replies.CannedReply;
import io.replyx.domain.replies.CannedReply.Shortcut;
import io.replyx.domain.replies.CannedReply.Text;
import io.replyx.domain.replies.CannedReply.Title;
import io.replyx.domain.replies.CannedReplyId;
import io.replyx.domain.replies.CannedReplyRefusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** {@link CannedReplies}. */
public abstract class CannedRepliesContract extends TenantStoreContract<CannedReplyId, CannedReply> {
    @Override
    CannedReplies store() {
        return persistence().cannedReplies();
    }

    @Override
    CannedReplyId newId(UUID value) {
        return new CannedReplyId(value);
    }

    @Override
    CannedReply sample(SampleTenant tenant) {
        var id = id();
        return reply(tenant, id, "s" + id.toString().substring(9, 23), "Thank you!", Optional.empty());
    }

    @Override
    CannedReply changed(CannedReply reply) {
        return reply.with(new CannedReply.Content(
                new Title("Доставка"),
                new Shortcut("д-1"),
                new Text("Здравствуйте,\n{{customer.name}}!"),
                Optional.of(Language.RU)));
    }

    private static CannedReply reply(
            SampleTenant tenant, UUID id, String shortcut, String text, Optional<Language> language) {
        var content = new CannedReply.Content(new Title("Thanks"), new Shortcut(shortcut), new Text(text), language);
        return CannedReply.create(new CannedReplyId(id), tenant.id(), content, tenant.now());
    }

    private CannedReply stored(SampleTenant tenant, String shortcut, String text, Optional<Language> language) {
        var reply = reply(tenant, id(), shortcut, text, language);
        tenant.run(() -> store().add(reply));
        return reply;
    }

    private List<CannedReply> search(SampleTenant tenant, String words, Optional<Language> language) {
        var filter = new Filter(Optional.of(words), language);
        return tenant.in(() -> store().search(tenant.id(), filter, Slice.Request.first()))
                .items();
    }

    @Test
    final void finds_words_in_title_shortcut_and_text_in_any_case() {
        var tenant = tenant();
        var other = stored(tenant, "hours", "We open at 100% of weekdays, 9_00.", Optional.empty());
        var reply = stored(tenant, "доставка", "Доставка за ОДИН день.", Optional.empty());

        assertThat(search(tenant, "один день", Optional.empty())).containsExactly(reply);
        assertThat(search(tenant, "ДОСТ", Optional.empty())).containsExactly(reply);
        assertThat(search(tenant, "thanks", Optional.empty())).containsExactly(reply, other);
        assertThat(search(tenant, "100%", Optional.empty())).containsExactly(other);
        assertThat(search(tenant, "9_0", Optional.empty())).containsExactly(other);
        assertThat(search(tenant, "9%0", Optional.empty())).isEmpty();
        assertThat(search(tenant(), "thanks", Optional.empty())).isEmpty();
    }

    @Test
    final void a_language_finds_its_own_and_those_for_any() {
        var tenant = tenant();
        var any = stored(tenant, "any", "OK", Optional.empty());
        var english = stored(tenant, "english", "OK", Optional.of(Language.EN));
        stored(tenant, "russian", "OK", Optional.of(Language.RU));

        assertThat(search(tenant, "ok", Optional.of(Language.EN))).containsExactly(english, any);
    }

    @Test
    final void a_shortcut_stands_for_one_reply_of_a_tenant() {
        var tenant = tenant();
        var first = stored(tenant, "hello", "Hello!", Optional.empty());
        var other = stored(tenant, "bye", "Bye!", Optional.empty());
        var taken = other.with(first.content());

        assertTaken(() -> stored(tenant, "Hello", "Hi!", Optional.empty()));
        assertTaken(() -> tenant.run(() -> store().save(taken)));
        assertThat(stored(tenant(), "hello", "Hello!", Optional.empty())).isNotNull();
        tenant.run(() -> store().remove(tenant.id(), first.id()));
        assertThat(stored(tenant, "hello", "Hi!", Optional.empty())).isNotNull();
    }

    private static void assertTaken(Runnable work) {
        assertThatThrownBy(work::run)
                .asInstanceOf(type(Refusal.class))
                .extracting(Refusal::code)
                .isEqualTo(CannedReplyRefusal.SHORTCUT_TAKEN);
    }
}
