package io.replyx.testkit.memory;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words that carry a text, without their endings, in Russian and English. */
public final class Stems {
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ENDING = Pattern.compile("(?<=...)(ies|ing|ed|es|s|y|e"
            + "|ами|ями|ого|его|ому|ему|ах|ях|ам|ям|ов|ев|ом|ем|ой|ей|ый|ий|ая|яя|ое|ее|ые|ие|[ыиаяоеуюьй])$");
    private static final Set<String> EMPTY_WORDS = Pattern.compile(" ")
            .splitAsStream(
                    "a an the is are was be do does did how what when where which who why can could you your i we"
                            + " me my it of to in on at for and or not if with please tell"
                            + " и в во на с со не что как ли по за из от до для о об у к а но или это то есть где когда кто"
                            + " какой какая какие сколько можно мне вы мы я вас ваш у")
            .collect(Collectors.toUnmodifiableSet());
    private static final int SHORTEST_WITH_TYPO = 5;

    private Stems() {}

    public static List<String> of(String text) {
        return GAPS.splitAsStream(text.toLowerCase(Locale.ROOT).replace('ё', 'е'))
                .filter(word -> !word.isEmpty() && !EMPTY_WORDS.contains(word))
                .map(word -> ENDING.matcher(word).replaceFirst(""))
                .toList();
    }

    /** Equal, or one letter apart in a word long enough to be recognised all the same. */
    static boolean alike(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        boolean longEnough = Math.min(one.length(), other.length()) >= SHORTEST_WITH_TYPO;
        return longEnough && Math.abs(one.length() - other.length()) <= 1 && oneApart(one, other);
    }

    private static boolean oneApart(String one, String other) {
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        var restOfOne = one.substring(same);
        var restOfOther = other.substring(same);
        return tail(restOfOne).equals(tail(restOfOther))
                || tail(restOfOne).equals(restOfOther)
                || restOfOne.equals(tail(restOfOther));
    }

    private static String tail(String text) {
        return text.isEmpty() ? text : text.substring(1);
    }
}
