package io.replyx.testkit.stories;

import static io.replyx.testkit.stories.Refusals.assertRefused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.IdempotencyKey;
import io.replyx.application.kernel.Slice;
import io.replyx.application.knowledge.AddDocument;
import io.replyx.application.knowledge.AttachDocument;
import io.replyx.application.knowledge.DeleteDocument;
import io.replyx.application.knowledge.GetDocument;
import io.replyx.application.knowledge.KnowledgeApi;
import io.replyx.application.knowledge.ListDocuments;
import io.replyx.application.knowledge.SearchKnowledge;
import io.replyx.application.knowledge.UpdateDocument;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.assistants.AssistantRefusal;
import io.replyx.domain.knowledge.Document;
import io.replyx.domain.knowledge.DocumentFormat;
import io.replyx.domain.knowledge.DocumentId;
import io.replyx.domain.knowledge.DocumentTitle;
import io.replyx.domain.knowledge.Indexing;
import io.replyx.domain.knowledge.IndexingFailure;
import io.replyx.domain.knowledge.KnowledgeRefusal;
import io.replyx.domain.knowledge.Passage;
import io.replyx.domain.knowledge.SearchMode;
import io.replyx.testkit.World;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class DocumentsTest {
    private static final byte[] TEXT = "Delivery takes three days.".getBytes(UTF_8);

    private final World world = World.begin();
    private final KnowledgeApi knowledge = world.replyx().knowledge();
    private final Actor.Member owner = world.owner();
    private final AssistantId assistant = world.publishedAssistant(owner);

    private Document show(DocumentId id) {
        return knowledge.getDocument().handle(owner, new GetDocument.Query(id)).document();
    }

    private List<Document> list(Optional<AssistantId> attachedTo) {
        var query = new ListDocuments.Query(attachedTo, Slice.Request.first());
        return knowledge.listDocuments().handle(owner, query).items();
    }

    private List<Passage> search(String question) {
        var query = new SearchKnowledge.Query(assistant, question, SearchMode.HYBRID, 5);
        return knowledge.searchKnowledge().handle(owner, query);
    }

    private void attach(DocumentId document, boolean attached) {
        knowledge.attachDocument().handle(owner, new AttachDocument.Command(document, assistant, attached));
    }

    private static AddDocument.Command adding(byte[] original, Set<AssistantId> to, Optional<IdempotencyKey> key) {
        return new AddDocument.Command(new DocumentTitle("Delivery"), DocumentFormat.TEXT, original, to, key);
    }

    @Test
    void a_document_is_found_once_it_is_indexed() {
        var id = world.upload(owner, assistant, "Delivery", TEXT);
        assertThat(show(id).indexing()).isEqualTo(new Indexing.Queued());
        assertThat(search("delivery")).isEmpty();

        world.settle();

        assertThat(show(id).indexing()).isEqualTo(new Indexing.Ready(1));
        assertThat(show(id).progress()).isEqualTo(100);
        assertThat(search("delivery")).singleElement().satisfies(passage -> {
            assertThat(passage.source().document()).isEqualTo(id);
            assertThat(passage.source().chunk().text()).isEqualTo("Delivery takes three days.");
        });
    }

    @Test
    void every_way_of_searching_finds_it() {
        world.document(owner, assistant, "Delivery", "Delivery takes three days.");

        for (var mode : SearchMode.values()) {
            var query = new SearchKnowledge.Query(assistant, "delivery", mode, 5);
            assertThat(knowledge.searchKnowledge().handle(owner, query)).hasSize(1);
        }
    }

    @Test
    void a_detached_document_is_not_searched_until_it_is_attached_again() {
        var id = world.document(owner, assistant, "Delivery", "Delivery takes three days.");

        attach(id, false);
        assertThat(search("delivery")).isEmpty();
        assertThat(list(Optional.of(assistant))).isEmpty();
        assertThat(list(Optional.empty())).hasSize(1);

        attach(id, true);
        attach(id, true);
        assertThat(search("delivery")).hasSize(1);
    }

    @Test
    void a_renamed_document_stays_indexed() {
        var id = world.document(owner, assistant, "Delivery", "Delivery takes three days.");

        knowledge.updateDocument().handle(owner, new UpdateDocument.Command(id, new DocumentTitle("Shipping")));

        assertThat(show(id).title()).isEqualTo(new DocumentTitle("Shipping"));
        assertThat(show(id).indexing()).isEqualTo(new Indexing.Ready(1));
        assertThat(search("delivery")).hasSize(1);
    }

    @Test
    void no_answer_uses_a_deleted_document() {
        var id = world.document(owner, assistant, "Delivery", "Delivery takes three days.");

        knowledge.deleteDocument().handle(owner, new DeleteDocument.Command(id));

        assertThat(search("delivery")).isEmpty();
        assertRefused(KnowledgeRefusal.UNKNOWN_DOCUMENT, () -> show(id));
    }

    @Test
    void a_document_deleted_before_it_is_indexed_stays_deleted() {
        var id = world.upload(owner, assistant, "Delivery", TEXT);
        knowledge.deleteDocument().handle(owner, new DeleteDocument.Command(id));

        world.settle();

        assertRefused(KnowledgeRefusal.UNKNOWN_DOCUMENT, () -> show(id));
        assertThat(world.persistence().kernelStores().jobQueue().deadJobs(10)).isEmpty();
    }

    @Test
    void a_document_that_is_no_text_is_refused_at_once() {
        var picture = new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xC3, 0x28};

        assertRefused(KnowledgeRefusal.NOT_A_TEXT, () -> world.upload(owner, assistant, "Picture", picture));
    }

    @Test
    void a_document_without_words_fails_with_the_reason() {
        var id = world.upload(owner, assistant, "Blank", " \n\t\n ".getBytes(UTF_8));

        world.settle();

        assertThat(show(id).indexing()).isEqualTo(new Indexing.Failed(IndexingFailure.EMPTY));
    }

    @Test
    void a_document_waits_for_an_embedder_that_comes_back() {
        world.embedder().fails(2);
        var id = world.upload(owner, assistant, "Delivery", TEXT);
        world.settle();
        assertThat(show(id).indexing()).isNotInstanceOf(Indexing.Ready.class);

        world.advance(Duration.ofSeconds(1));
        world.advance(Duration.ofSeconds(2));

        assertThat(show(id).indexing()).isEqualTo(new Indexing.Ready(1));
    }

    @Test
    void a_document_says_so_when_the_embedder_never_comes_back() {
        world.embedder().fails(Integer.MAX_VALUE);
        var id = world.upload(owner, assistant, "Delivery", TEXT);
        world.settle();

        for (int minute = 0; minute < 10; minute++) {
            world.advance(Duration.ofMinutes(1));
        }

        assertThat(show(id).indexing()).isEqualTo(new Indexing.Failed(IndexingFailure.UNAVAILABLE));
        assertThat(world.persistence().kernelStores().jobQueue().deadJobs(10)).hasSize(1);
    }

    @Test
    void a_crash_while_indexing_leaves_one_set_of_chunks() {
        var id = world.upload(owner, assistant, "Delivery", TEXT);
        world.replyx().jobs().queue().claim(1);
        world.settle();
        assertThat(show(id).indexing()).as("claimed by a node that died").isEqualTo(new Indexing.Queued());

        world.advance(Duration.ofSeconds(16));

        assertThat(show(id).indexing()).isEqualTo(new Indexing.Ready(1));
        assertThat(search("delivery")).hasSize(1);
    }

    @Test
    void empty_and_huge_documents_are_refused_at_once() {
        assertRefused(KnowledgeRefusal.EMPTY_DOCUMENT, () -> world.upload(owner, assistant, "Empty", new byte[0]));
        assertRefused(
                KnowledgeRefusal.DOCUMENT_TOO_LARGE,
                () -> world.upload(owner, assistant, "Huge", new byte[AddDocument.MAX_SIZE + 1]));

        assertThat(list(Optional.empty())).isEmpty();
    }

    @Test
    void a_document_for_an_unknown_assistant_is_not_stored() {
        var nobody = new AssistantId(new UUID(1, 2));

        assertRefused(AssistantRefusal.UNKNOWN_ASSISTANT, () -> world.upload(owner, nobody, "Lost", TEXT));

        assertThat(list(Optional.empty())).isEmpty();
    }

    @Test
    void a_repeated_upload_makes_one_document() {
        var command = adding(TEXT, Set.of(assistant), Optional.of(new IdempotencyKey("upload-1", "body")));

        var first = knowledge.addDocument().handle(owner, command);
        world.settle();
        var second = knowledge.addDocument().handle(owner, command);

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(list(Optional.empty())).hasSize(1);
    }
}
