package io.replyx.domain.dialogs;

import io.replyx.domain.kernel.InputRefusal;
import io.replyx.domain.kernel.TextRule;
import java.util.Map;
import java.util.TreeMap;

/** Free notes of the integrator on a dialog or message; ReplyX keeps and returns them, and reads nothing into them. */
public record Metadata(Map<String, String> entries) {
    private static final int MAX_ENTRIES = 16;
    private static final TextRule KEY = TextRule.line(1, 40);
    private static final TextRule VALUE = TextRule.lines(0, 500);
    public static final Metadata NONE = new Metadata(Map.of());

    public Metadata {
        if (entries.size() > MAX_ENTRIES) {
            throw InputRefusal.TOO_MANY.refusal("max", MAX_ENTRIES);
        }
        var checked = new TreeMap<String, String>();
        entries.forEach((key, value) -> checked.put(KEY.check(key), VALUE.check(value)));
        entries = Map.copyOf(checked);
    }
}
