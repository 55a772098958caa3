package io.replyx.ai.offline;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Compares words without their endings, as well as that goes without a dictionary, for Russian and English. */
final class StemMatcher {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int SHORT = 3;
    private static final int LONGEST_ENDING = 4;

    private StemMatcher() {}

    static List<String> words(String text) {
        var folded = text.toLowerCase(Locale.ROOT).replace('ё', 'е');
        return WORD.matcher(folded).results().map(MatchResult::group).distinct().toList();
    }

    /** Whether two words look like forms of one: the same beginning, and endings that differ. */
    static boolean alike(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int longer = Math.max(one.length(), other.length());
        if (shorter < SHORT || Character.isDigit(one.charAt(0))) {
            return one.equals(other);
        }
        int same = sharedBeginning(one, other, shorter);
        return same >= Math.max(SHORT, shorter - 2) && longer - same <= LONGEST_ENDING;
    }

    private static int sharedBeginning(String one, String other, int limit) {
        int same = 0;
        while (same < limit && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }
}
