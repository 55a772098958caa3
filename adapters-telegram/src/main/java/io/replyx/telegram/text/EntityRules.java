package io.replyx.telegram.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What Telegram allows: no empty entities, none around white space only, nothing inside code or around it. */
final class EntityRules {
    private EntityRules() {}

    static List<Entity> allowed(CharSequence text, List<Entity> entities) {
        var trimmed = entities.stream()
                .flatMap(entity -> trimmed(text, entity).stream())
                .toList();
        var allowed = new ArrayList<Entity>();
        for (var entity : trimmed) {
            if (trimmed.stream().noneMatch(other -> yields(entity, other))) {
                allowed.add(entity);
            }
        }
        return allowed;
    }

    /** Code says what it is; what overlaps it says less. */
    private static boolean yields(Entity entity, Entity other) {
        boolean overlap = entity.offset() < other.end() && other.offset() < entity.end();
        return overlap && other.kind().isAlone() && !entity.kind().isAlone();
    }

    private static Optional<Entity> trimmed(CharSequence text, Entity entity) {
        int begin = entity.offset();
        int end = entity.end();
        while (begin < end && Character.isWhitespace(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return begin == end
                ? Optional.empty()
                : Optional.of(new Entity(entity.kind(), begin, end - begin, entity.detail()));
    }
}
