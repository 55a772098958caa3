package io.replyx.testkit.memory;

import io.replyx.application.knowledge.port.TextIndex;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.knowledge.StoredChunk;
import io.replyx.testkit.memory.Tables.TextRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A small ranking of its own: enough for stories, no measure of quality. */
record InMemoryTextIndex(Tables tables) implements TextIndex {
    @Override
    public void add(TenantId tenant, List<StoredChunk> chunks) {
        for (var stored : chunks) {
            tables.chunks.require(tenant, stored.id());
            var stems = new ArrayList<String>();
            stored.chunk().headings().forEach(heading -> stems.addAll(Stems.of(heading)));
            stems.addAll(Stems.of(stored.chunk().text()));
            tables.texts.insert(tenant, stored.id(), new TextRow(stored.id(), stored.document(), stems));
        }
    }

    @Override
    public List<Hit> search(TenantId tenant, AssistantId assistant, String question, int limit) {
        var rows = tables.texts
                .all(tenant)
                .filter(row -> tables.isAttached(tenant, row.document(), assistant))
                .toList();
        var asked = Stems.of(question).stream().distinct().toList();
        return rows.stream()
                .map(row -> hit(row, asked, rows))
                .filter(hit -> hit.score() > 0)
                .sorted(Comparator.comparingDouble(Hit::score).reversed())
                .limit(limit)
                .toList();
    }

    private static Hit hit(TextRow row, List<String> asked, List<TextRow> rows) {
        double score = 0;
        double covered = 0;
        double weight = 0;
        for (var stem : asked) {
            double rarity = rarity(stem, rows);
            long times =
                    row.stems().stream().filter(own -> Stems.alike(own, stem)).count();
            score += rarity * times / (times + 0.5 + row.stems().size() / 100.0);
            covered += times > 0 ? rarity : 0;
            weight += rarity;
        }
        return new Hit(row.chunk(), score, weight == 0 ? 0 : covered / weight);
    }

    private static double rarity(String stem, List<TextRow> rows) {
        long holding = rows.stream()
                .filter(row -> row.stems().stream().anyMatch(own -> Stems.alike(own, stem)))
                .count();
        return 1 + Math.log(1 + (rows.size() - holding + 0.5) / (holding + 0.5));
    }
}
