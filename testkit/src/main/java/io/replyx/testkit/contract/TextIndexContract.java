package io.replyx.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.application.knowledge.port.TextIndex;
import io.replyx.application.knowledge.port.TextIndex.Hit;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.knowledge.ChunkId;
import io.replyx.domain.knowledge.Document;
import io.replyx.domain.knowledge.StoredChunk;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** {@link TextIndex}. How good its ranking is, is measured elsewhere. */
public abstract class TextIndexContract extends PersistenceContract {
    private TextIndex texts() {
        return persistence().knowledgeStores().textIndex();
    }

    /** A document of these passages, attached and indexed. */
    private List<ChunkId> indexed(SampleTenant tenant, AssistantId assistant, String... passages) {
        var document = tenant.attachedTo(assistant);
        return index(tenant, document, passages);
    }

    private List<ChunkId> index(SampleTenant tenant, Document document, String... passages) {
        var chunks = IntStream.range(0, passages.length)
                .mapToObj(ordinal -> tenant.newChunk(document, ordinal, passages[ordinal]))
                .toList();
        tenant.run(() -> {
            persistence().knowledgeStores().chunks().replace(tenant.id(), document.id(), chunks);
            texts().add(tenant.id(), chunks);
        });
        return chunks.stream().map(StoredChunk::id).toList();
    }

    private List<Hit> hits(SampleTenant tenant, AssistantId assistant, String question) {
        return tenant.in(() -> texts().search(tenant.id(), assistant, question, 10));
    }

    private List<ChunkId> found(SampleTenant tenant, AssistantId assistant, String question) {
        return hits(tenant, assistant, question).stream().map(Hit::chunk).toList();
    }

    @Test
    void finds_chunks_that_share_words_with_the_question() {
        var tenant = tenant();
        var assistant = tenant.assistant().id();
        var chunks = indexed(tenant, assistant, "Couriers bring parcels.", "Payment by card.", "Our garden is large.");

        assertThat(found(tenant, assistant, "Is payment possible?")).containsExactly(chunks.get(1));
        assertThat(found(tenant, assistant, "astronomy")).isEmpty();
    }

    @Test
    void finds_russian_words_in_all_their_forms() {
        var tenant = tenant();
        var assistant = tenant.assistant().id();
        var chunks = indexed(tenant, assistant, "Доставка занимает три дня.", "Оплата картой.", "Большой сад.");

        assertThat(found(tenant, assistant, "сроки доставки")).containsExactly(chunks.get(0));
        assertThat(found(tenant, assistant, "ДОСТАВКОЙ")).containsExactly(chunks.get(0));
    }

    @Test
    void finds_english_words_in_all_their_forms() {
        var tenant = tenant();
        var assistant = tenant.assistant().id();
        var chunks = indexed(tenant, assistant, "We deliver parcels.", "Payment by card.", "Our garden is large.");

        assertThat(found(tenant, assistant, "parcel")).containsExactly(chunks.get(0));
        assertThat(found(tenant, assistant, "PAYMENTS")).containsExactly(chunks.get(1));
        assertThat(found(tenant, assistant, "gardens")).containsExactly(chunks.get(2));
    }

    @Test
    void forgives_typos() {
        var tenant = tenant();
        var assistant = tenant.assistant().id();
        var chunks = indexed(tenant, assistant, "Гарантия на товары.", "Subscription prices.", "Большой сад.");

        assertThat(found(tenant, assistant, "гарартия")).containsExactly(chunks.get(0));
        assertThat(found(tenant, assistant, "subscrption")).containsExactly(chunks.get(1));
    }

    @Test
    void puts_the_best_first() {
        var tenant = tenant();
        var assistant = tenant.assistant().id();
        var chunks = indexed(
                tenant,
                assistant,
                "Couriers bring parcels.",
                "Parcels weigh much.",
                "Couriers bring heavy parcels abroad.",
                "Our garden is large.");

        var hits = hits(tenant, assistant, "couriers bring parcels abroad");

        assertThat(hits).first().extracting(Hit::chunk).isEqualTo(chunks.get(2));
        assertThat(hits)
                .isSortedAccordingTo(Comparator.comparingDouble(Hit::score).reversed());
        assertThat(hits).extracting(Hit::chunk).doesNotContain(chunks.get(3));
    }

    @Test
    void gives_no_more_than_asked_for() {
        var tenant = tenant();
        var assistant = tenant.assistant().id();
        indexed(tenant, assistant, "parcel one", "parcel two", "parcel three");

        assertThat(tenant.in(() -> texts().search(tenant.id(), assistant, "parcel", 2)))
                .hasSize(2);
    }

    @Test
    void who_speaks_about_more_of_the_question_covers_more_of_it() {
        var tenant = tenant();
        var assistant = tenant.assistant().id();
        var chunks = indexed(tenant, assistant, "Couriers bring parcels.", "Couriers sing.", "Our garden is large.");

        var hits = hits(tenant, assistant, "couriers parcels");

        assertThat(hits).hasSize(2);
        assertThat(coverage(hits, chunks.get(0)))
                .isGreaterThan(coverage(hits, chunks.get(1)))
                .isLessThanOrEqualTo(1);
        assertThat(coverage(hits, chunks.get(1))).isPositive();
    }

    @Test
    void a_rare_word_weighs_more_than_a_common_one() {
        var tenant = tenant();
        var assistant = tenant.assistant().id();
        var chunks = indexed(tenant, assistant, "parcel", "parcel", "parcel", "parcel", "parcel", "warranty");

        var hits = hits(tenant, assistant, "parcel warranty");

        assertThat(coverage(hits, chunks.get(5))).isGreaterThan(coverage(hits, chunks.get(0)));
    }

    private static double coverage(List<Hit> hits, ChunkId chunk) {
        return hits.stream()
                .filter(hit -> hit.chunk().equals(chunk))
                .mapToDouble(Hit::coverage)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void searches_attached_documents_only() {
        var tenant = tenant();
        var assistant = tenant.assistant().id();
        var other = tenant.assistant().id();
        var document = tenant.document();
        var chunks = index(tenant, document, "Couriers bring parcels.");
        assertThat(found(tenant, assistant, "couriers")).isEmpty();

        tenant.run(() -> persistence().knowledgeStores().documents().attach(tenant.id(), document.id(), assistant));
        assertThat(found(tenant, assistant, "couriers")).isEqualTo(chunks);
        assertThat(found(tenant, other, "couriers")).isEmpty();

        tenant.run(() -> persistence().knowledgeStores().documents().detach(tenant.id(), document.id(), assistant));
        assertThat(found(tenant, assistant, "couriers")).isEmpty();
    }

    @Test
    void a_stranger_finds_nothing() {
        var tenant = tenant();
        var assistant = tenant.assistant().id();
        indexed(tenant, assistant, "Couriers bring parcels.");
        var stranger = tenant();

        assertThat(found(stranger, assistant, "couriers")).isEmpty();
        assertThat(stranger.in(() -> texts().search(tenant.id(), assistant, "couriers", 10)))
                .isEmpty();
    }

    @Test
    void entries_go_when_their_chunk_goes() {
        var tenant = tenant();
        var assistant = tenant.assistant().id();
        var document = tenant.attachedTo(assistant);
        index(tenant, document, "Couriers bring parcels.");

        var chunks = index(tenant, document, "Payment by card.");
        assertThat(found(tenant, assistant, "couriers")).isEmpty();
        assertThat(found(tenant, assistant, "payment")).isEqualTo(chunks);

        tenant.run(() -> persistence().knowledgeStores().documents().remove(tenant.id(), document.id()));
        assertThat(found(tenant, assistant, "payment")).isEmpty();
    }

    @Test
    void a_question_without_words_finds_nothing() {
        var tenant = tenant();
        var assistant = tenant.assistant().id();
        indexed(tenant, assistant, "Couriers bring parcels.");

        assertThat(found(tenant, assistant, "?! ' \" & | ( ) : * \\")).isEmpty();
    }
}
