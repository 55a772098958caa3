package io.replyx.domain.knowledge;

import java.util.Set;

/** Words of Russian and English that carry grammar and no subject. */
final class StopWords {
    private static final Set<String> WORDS = Set.of("""
            а без более бы был была были было быть в вам вас весь во вот все всего всех вы где да даже для до его ее если
            есть еще же за здесь и из или им их к как какая какие какой ко когда кто куда ли либо между меня мне много можно
            мой мочь мы на над надо наш не него нее нет ни них но ну о об однако он она они оно от перед по под при про с
            сам себе себя со так также такой там те тем то того тоже той только том ты у уж уже хотя чего чей чем через что
            чтобы эта эти это этого этой этом этот я
            a about after all also am an and any are as at be been before being between both but by can could did do does
            for from had has have he her here him his how i if in into is it its just may me more most my no nor not of off
            on once only or other our out over own she should so some such than that the their them then there these they
            this those through to too under until up was we were what when where which while who whom why will with would
            you your
            """.strip().split("\\s+"));

    private StopWords() {}

    static boolean contains(String word) {
        return WORDS.contains(word);
    }
}
