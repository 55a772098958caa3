package io.replyx.widget.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StylesTest {

    @Test
    void needless_blanks_and_comments_go() {
        assertThat(Styles.small("/* why */\n.a,\n.b > c {\n  color: red;\n  margin: 0 1px;\n}\n"))
                .isEqualTo(".a,.b>c{color:red;margin:0 1px}");
    }

    @Test
    void blanks_that_mean_something_stay() {
        assertThat(Styles.small(".a :focus { width: calc(1px + 2px) } @media (max-width: 9px) { .b { x: y } }"))
                .isEqualTo(".a :focus{width:calc(1px + 2px)}@media (max-width:9px){.b{x:y}}");
    }
}
