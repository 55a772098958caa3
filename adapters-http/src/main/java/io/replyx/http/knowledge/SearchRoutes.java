package io.replyx.http.knowledge;

import io.replyx.application.knowledge.KnowledgeApi;
import io.replyx.application.knowledge.SearchKnowledge;
import io.replyx.domain.kernel.InputRefusal;
import io.replyx.domain.kernel.Right;
import io.replyx.domain.kernel.TextRule;
import io.replyx.domain.knowledge.Passage;
import io.replyx.domain.knowledge.SearchMode;
import io.replyx.http.assistants.AssistantRoutes;
import io.replyx.http.kernel.Access;
import io.replyx.http.kernel.HttpAnswer;
import io.replyx.http.kernel.Request;
import io.replyx.http.kernel.Route;
import java.util.List;

/** Searching what an assistant knows. */
public final class SearchRoutes {
    private static final int DEFAULT_LIMIT = 10;
    private static final int MAX_LIMIT = 50;
    private static final TextRule QUESTION = TextRule.lines(1, 2_000);

    private final KnowledgeApi knowledge;

    private record FoundJson(List<PassageJson> items) {}

    private record PassageJson(
            String documentId,
            String chunkId,
            String title,
            String text,
            double score,
            double relevance,
            List<HighlightMarks.Range> highlights) {
        static PassageJson of(Passage passage, HighlightMarks marks) {
            var source = passage.source();
            var text = source.chunk().text();
            return new PassageJson(
                    source.document().toString(),
                    source.id().toString(),
                    source.title().value(),
                    text,
                    passage.score(),
                    passage.relevance(),
                    marks.in(text));
        }
    }

    public SearchRoutes(KnowledgeApi knowledge) {
        this.knowledge = knowledge;
    }

    public List<Route> routes() {
        return List.of(Route.get("/api/assistants/{id}/search", Access.holding(Right.READ_KNOWLEDGE), this::search));
    }

    private HttpAnswer search(Request request) {
        var params = request.params();
        var question = params.required("q", QUESTION::check);
        var limit = params.integer("limit", DEFAULT_LIMIT, SearchRoutes::limit);
        var mode = params.optional("mode", SearchRoutes::mode);
        params.check();
        var query = new SearchKnowledge.Query(
                AssistantRoutes.idIn(request), question.get(), mode.get().orElse(SearchMode.HYBRID), limit.get());
        var marks = new HighlightMarks(question.get());
        return HttpAnswer.ok(new FoundJson(knowledge.searchKnowledge().handle(request.actor(), query).stream()
                .map(passage -> PassageJson.of(passage, marks))
                .toList()));
    }

    private static int limit(int wanted) {
        if (wanted < 1 || wanted > MAX_LIMIT) {
            throw InputRefusal.OUT_OF_RANGE.refusal("min", 1, "max", MAX_LIMIT);
        }
        return wanted;
    }

    private static SearchMode mode(String name) {
        return switch (name) {
            case "hybrid" -> SearchMode.HYBRID;
            case "text" -> SearchMode.TEXT;
            case "vector" -> SearchMode.VECTOR;
            default -> throw InputRefusal.NOT_ONE_OF.refusal("allowed", "hybrid, text, vector");
        };
    }
}
