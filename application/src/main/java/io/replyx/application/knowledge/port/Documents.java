package io.replyx.application.knowledge.port;

import io.replyx.application.kernel.Slice;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.knowledge.Document;
import io.replyx.domain.knowledge.DocumentId;
import io.replyx.domain.knowledge.KnowledgeRefusal;
import java.util.Optional;
import java.util.Set;

/** A tenant's documents, their originals, and the assistants that they are attached to. */
public interface Documents {
    /** Empty for an unknown id and for another tenant's id alike. */
    Optional<Document> find(TenantId tenant, DocumentId id);

    /** Like {@link #find}; nobody else changes it before this transaction ends. */
    Optional<Document> lock(TenantId tenant, DocumentId id);

    /** @throws io.replyx.domain.kernel.Refusal {@code unknown_document} where {@link #find} is empty */
    default Document require(TenantId tenant, DocumentId id) {
        return find(tenant, id).orElseThrow(() -> KnowledgeRefusal.UNKNOWN_DOCUMENT.refusal("id", id));
    }

    /** @throws io.replyx.domain.kernel.Refusal {@code unknown_document} where {@link #lock} is empty */
    default Document requireLocked(TenantId tenant, DocumentId id) {
        return lock(tenant, id).orElseThrow(() -> KnowledgeRefusal.UNKNOWN_DOCUMENT.refusal("id", id));
    }

    /** Newest first; only those attached to the assistant, when one is given. */
    Slice<Document> list(TenantId tenant, Optional<AssistantId> assistant, Slice.Request request);

    /** @param original the bytes as they were sent */
    void add(Document document, byte[] original);

    /** Empty for an unknown id and for another tenant's id alike. */
    Optional<byte[]> original(TenantId tenant, DocumentId id);

    /** @throws io.replyx.application.kernel.StaleState when the stored version is not {@code document.version()} */
    void save(Document document);

    /** With its original, its chunks and its attachments. Removing twice is harmless. */
    void remove(TenantId tenant, DocumentId id);

    /** Attaching twice is harmless. */
    void attach(TenantId tenant, DocumentId document, AssistantId assistant);

    /** Detaching what is not attached is harmless. */
    void detach(TenantId tenant, DocumentId document, AssistantId assistant);

    Set<AssistantId> attachments(TenantId tenant, DocumentId document);

    /** Whether any document is attached to the assistant, indexed or not. */
    boolean hasAny(TenantId tenant, AssistantId assistant);
}
