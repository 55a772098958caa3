package io.replyx.domain.knowledge;

import java.util.List;

/**
 * One lexeme of a question, with the lexemes of the indexed texts that may stand for it.
 *
 * @param spellings the lexeme itself first when it is indexed, then similar ones; empty when nothing is
 */
public record QueryTerm(String lexeme, List<Spelling> spellings) {
    public QueryTerm {
        spellings = List.copyOf(spellings);
    }

    /** @param weight 1 for the lexeme itself, less for one that is only similar */
    public record Spelling(String lexeme, double weight) {
        public Spelling {
            if (!(weight > 0 && weight <= 1)) {
                throw new IllegalArgumentException("not a weight: " + weight);
            }
        }
    }
}
