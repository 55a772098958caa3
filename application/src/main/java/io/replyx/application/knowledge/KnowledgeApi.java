package io.replyx.application.knowledge;

import io.replyx.application.kernel.Slice;
import io.replyx.application.kernel.UseCase;
import io.replyx.domain.knowledge.Document;
import io.replyx.domain.knowledge.DocumentId;
import io.replyx.domain.knowledge.Passage;
import java.util.List;

/** What one can do with knowledge. */
public record KnowledgeApi(
        UseCase<AddDocument.Command, Document> addDocument,
        UseCase<GetDocument.Query, DocumentView> getDocument,
        UseCase<ListDocuments.Query, Slice<Document>> listDocuments,
        UseCase<UpdateDocument.Command, DocumentView> updateDocument,
        UseCase<AttachDocument.Command, DocumentView> attachDocument,
        UseCase<DeleteDocument.Command, DocumentId> deleteDocument,
        UseCase<SearchKnowledge.Query, List<Passage>> searchKnowledge) {}
