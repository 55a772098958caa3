package io.replyx.application.knowledge;

import io.replyx.application.assistants.port.Assistants;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.Transactions;
import io.replyx.application.kernel.UseCase;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.kernel.InputRefusal;
import io.replyx.domain.kernel.Right;
import io.replyx.domain.kernel.TextRule;
import io.replyx.domain.knowledge.Passage;
import io.replyx.domain.knowledge.SearchMode;
import java.util.List;

/** Searches what an assistant knows, as its answers do. */
public final class SearchKnowledge implements UseCase<SearchKnowledge.Query, List<Passage>> {
    private final Transactions transactions;
    private final Assistants assistants;
    private final Retriever retriever;

    /** @param limit 1 to 50 */
    public record Query(AssistantId assistant, String question, SearchMode mode, int limit) {
        public static final int MAX_LIMIT = 50;
        private static final TextRule QUESTION = TextRule.lines(1, 2_000);

        public Query {
            question = QUESTION.check(question);
            if (limit < 1 || limit > MAX_LIMIT) {
                throw InputRefusal.OUT_OF_RANGE.refusal("min", 1, "max", MAX_LIMIT);
            }
        }
    }

    SearchKnowledge(Transactions transactions, Assistants assistants, Retriever retriever) {
        this.transactions = transactions;
        this.assistants = assistants;
        this.retriever = retriever;
    }

    @Override
    public List<Passage> handle(Actor actor, Query query) {
        var tenant = actor.requireTenant(Right.READ_KNOWLEDGE);
        var assistant = transactions.inTenant(tenant, () -> assistants.require(tenant, query.assistant()));
        return retriever.search(tenant, assistant.id(), query.question(), query.mode(), query.limit());
    }
}
