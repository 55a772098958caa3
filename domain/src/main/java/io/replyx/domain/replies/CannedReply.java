package io.replyx.domain.replies;

import io.replyx.domain.kernel.InputRefusal;
import io.replyx.domain.kernel.Language;
import io.replyx.domain.kernel.TenantAggregate;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.kernel.TextRule;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A text that is written once and sent by operators again and again. */
public record CannedReply(CannedReplyId id, TenantId tenant, Content content, Instant createdAt, long version)
        implements TenantAggregate<CannedReplyId> {

    /** @param language that the text is written in; empty when it suits customers of any */
    public record Content(Title title, Shortcut shortcut, Text text, Optional<Language> language) {}

    public record Title(String value) {
        private static final TextRule RULE = TextRule.line(1, 100);

        public Title {
            value = RULE.check(value);
        }
    }

    /** What an operator types to get the text, in lower case; each stands for one reply of a tenant. */
    public record Shortcut(String value) {
        private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}_-]{1,32}");

        public Shortcut {
            value = value.strip().toLowerCase(Locale.ROOT);
            if (!FORM.matcher(value).matches()) {
                throw InputRefusal.BAD_FORMAT.refusal("expected", "1-32: a-z, а-я, 0-9, _, -");
            }
        }
    }

    /** May hold variables, as in {@code Hello {{customer.name}}!}; who sends the text fills them. */
    public record Text(String value) {
        private static final TextRule RULE = TextRule.lines(1, 4_000);
        private static final Pattern VARIABLE = Pattern.compile("\\{\\{([^{}]*)}}");
        private static final List<String> KNOWN = List.of("customer.name", "operator.name", "company.name");

        public Text {
            value = RULE.check(value);
            var unknown = namesIn(value).stream()
                    .filter(name -> !KNOWN.contains(name))
                    .findFirst();
            if (unknown.isPresent()) {
                throw CannedReplyRefusal.UNKNOWN_VARIABLE.refusal(
                        "variable", unknown.get(), "allowed", String.join(", ", KNOWN));
            }
        }

        /** Each of them once, in the order of the text. */
        public List<String> variables() {
            return namesIn(value);
        }

        private static List<String> namesIn(String text) {
            return VARIABLE.matcher(text)
                    .results()
                    .map((MatchResult found) -> found.group(1).strip())
                    .distinct()
                    .toList();
        }
    }

    public static CannedReply create(CannedReplyId id, TenantId tenant, Content content, Instant now) {
        return new CannedReply(id, tenant, content, now, 0);
    }

    public CannedReply with(Content next) {
        return new CannedReply(id, tenant, next, createdAt, version);
    }
}
