package io.replyx.testkit.contract;

import static java.util.Objects.requireNonNull;

import io.replyx.application.knowledge.port.Chunks;
import io.replyx.application.knowledge.port.Documents;
import io.replyx.application.knowledge.port.TextIndex;
import io.replyx.application.knowledge.port.VectorIndex;
import io.replyx.domain.knowledge.Chunk;
import io.replyx.domain.knowledge.Document;
import io.replyx.domain.knowledge.DocumentId;
import io.replyx.domain.knowledge.EmbeddingModel;
import io.replyx.domain.knowledge.Indexing;
import io.replyx.domain.knowledge.StoredChunk;
import io.replyx.testkit.contract.Planted.Call;
import io.replyx.testkit.contract.Planted.Defect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can go wrong with the stores of knowledge. */
final class KnowledgeFaults {
    private KnowledgeFaults() {}

    static List<Fault> all() {
        return List.of(
                documents("no version check", "save", IdentityFaults::lettingStaleSavesPass, "refuses_a_stale_save"),
                documents("remove nothing", "remove", _ -> null, "removes_a_document_with_its_original"),
                documents("forget failures", "save", KnowledgeFaults::withoutFailure, "saves_every_step_of_indexing"),
                documents("cut originals", "add", KnowledgeFaults::cut, "gives_back_every_byte_of_an_original"),
                documents(
                        "oldest first",
                        "list",
                        TenantStoreFaults::backwards,
                        "lists_the_newest_first_and_only_the_tenants_own"),
                attachments(
                        "list everything",
                        "list",
                        call -> call.proceedWith(call.arguments()[0], Optional.empty(), call.arguments()[2]),
                        "lists_only_what_is_attached_to_the_given_assistant"),
                attachments("never detach", "detach", _ -> null, "a_detached_document_stays_with_the_others"),
                attachments(
                        "know no attachments",
                        "hasAny",
                        _ -> false,
                        "an_assistant_has_knowledge_once_a_document_is_attached_indexed_or_not"),
                chunks("lose headings", KnowledgeFaults::withoutHeadings, "gives_back_all_of_a_chunk"),
                new Fault(
                        "Chunks: keep the old ones",
                        Set.of(Chunks.class),
                        KnowledgeFaults::piledUp,
                        InMemoryStoresTest.ChunksHold.class,
                        "puts_new_chunks_in_place_of_all_that_the_document_had"),
                texts("worst first", KnowledgeFaults::backwards, "puts_the_best_first"),
                texts("no limit", call -> withLimit(call, 3), "gives_no_more_than_asked_for"),
                texts(
                        "full coverage for everything",
                        KnowledgeFaults::coveringAll,
                        "who_speaks_about_more_of_the_question_covers_more_of_it"),
                texts(
                        "typos matter",
                        call -> List.of("гарартия", "subscrption").contains(call.argument(2, String.class))
                                ? List.of()
                                : call.proceed(),
                        "forgives_typos"),
                vectors("farthest first", KnowledgeFaults::backwards, "gives_the_nearest_first"),
                vectors("no limit", call -> withLimit(call, 4), "gives_no_more_than_asked_for"),
                vectors("halved similarity", KnowledgeFaults::halved, "similarity_is_the_cosine"),
                Fault.in(
                        VectorIndex.class,
                        "one model for all",
                        "add",
                        KnowledgeFaults::underTheSampleModel,
                        InMemoryStoresTest.VectorIndexHolds.class,
                        "skips_vectors_of_other_models"));
    }

    private static Fault documents(String name, String method, Defect defect, String caughtBy) {
        return Fault.in(Documents.class, name, method, defect, InMemoryStoresTest.DocumentsHold.class, caughtBy);
    }

    private static Fault attachments(String name, String method, Defect defect, String caughtBy) {
        return Fault.in(Documents.class, name, method, defect, InMemoryStoresTest.AttachmentsHold.class, caughtBy);
    }

    private static Fault chunks(String name, Defect defect, String caughtBy) {
        return Fault.in(Chunks.class, name, "replace", defect, InMemoryStoresTest.ChunksHold.class, caughtBy);
    }

    private static Fault texts(String name, Defect defect, String caughtBy) {
        return Fault.in(TextIndex.class, name, "search", defect, InMemoryStoresTest.TextIndexHolds.class, caughtBy);
    }

    private static Fault vectors(String name, Defect defect, String caughtBy) {
        return Fault.in(VectorIndex.class, name, "search", defect, InMemoryStoresTest.VectorIndexHolds.class, caughtBy);
    }

    private static @Nullable Object withoutFailure(Call call) throws Throwable {
        var document = call.argument(0, Document.class);
        return call.proceedWith(
                document.indexing() instanceof Indexing.Failed ? document.with(new Indexing.Queued()) : document);
    }

    private static @Nullable Object cut(Call call) throws Throwable {
        var original = call.argument(1, byte[].class);
        return call.proceedWith(call.arguments()[0], Arrays.copyOf(original, original.length / 2));
    }

    private static @Nullable Object withoutHeadings(Call call) throws Throwable {
        var chunks = ((List<?>) call.arguments()[2])
                .stream()
                        .map(StoredChunk.class::cast)
                        .map(KnowledgeFaults::withoutHeadings)
                        .toList();
        return call.proceedWith(call.arguments()[0], call.arguments()[1], chunks);
    }

    private static StoredChunk withoutHeadings(StoredChunk stored) {
        var chunk = stored.chunk();
        var bare = new Chunk(chunk.ordinal(), List.of(), chunk.text(), chunk.place(), chunk.tokens());
        return new StoredChunk(stored.id(), stored.document(), stored.title(), bare);
    }

    private static Map<String, Defect> piledUp() {
        var piles = new HashMap<DocumentId, List<Object>>();
        return Map.of("replace", call -> {
            var document = call.argument(1, DocumentId.class);
            var pile = piles.computeIfAbsent(document, _ -> new ArrayList<>());
            pile.addAll((List<?>) call.arguments()[2]);
            return call.proceedWith(call.arguments()[0], document, List.copyOf(pile));
        });
    }

    private static List<?> backwards(Call call) throws Throwable {
        return ((List<?>) requireNonNull(call.proceed())).reversed();
    }

    private static @Nullable Object withLimit(Call call, int place) throws Throwable {
        call.arguments()[place] = 100;
        return call.proceed();
    }

    private static List<?> coveringAll(Call call) throws Throwable {
        return ((List<?>) requireNonNull(call.proceed()))
                .stream()
                        .map(TextIndex.Hit.class::cast)
                        .map(hit -> new TextIndex.Hit(hit.chunk(), hit.score(), 1))
                        .toList();
    }

    private static List<?> halved(Call call) throws Throwable {
        return ((List<?>) requireNonNull(call.proceed()))
                .stream()
                        .map(VectorIndex.Hit.class::cast)
                        .map(hit -> new VectorIndex.Hit(hit.chunk(), hit.similarity() / 2))
                        .toList();
    }

    private static @Nullable Object underTheSampleModel(Call call) throws Throwable {
        var model = call.argument(1, EmbeddingModel.class);
        call.arguments()[1] = new EmbeddingModel("sample", model.dimensions());
        return call.proceed();
    }
}
