package io.replyx.widget.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BundleTest {
    private static final SortedMap<String, String> NAMES =
            new TreeMap<>(Map.of("externs/wire.js", "/** @externs */\n/** @typedef {{seq: number}} */\nlet Wire;\n"));

    private static final String NEXT = """
            /**
             * @param {!Wire} wire
             * @return {number}
             */
            export function next(wire) {
              return wire.seq + 1;
            }
            """;

    @Test
    void modules_become_one_closed_script_in_which_foreign_names_stay() {
        var script = bundle("""
                import {next} from './part.js';
                console.log(next(/** @type {!Wire} */ (JSON.parse(location.hash))));
                """);

        assertThat(script)
                .startsWith("(()=>{")
                .endsWith("})();\n")
                .contains(".seq")
                .doesNotContain("import", "next");
    }

    @Test
    void type_errors_stop_the_build() {
        var wrong = """
                import {next} from './part.js';
                console.log(next('four'));
                console.log(next({seq: 4}).lenght);
                """;

        assertThatThrownBy(() -> bundle(wrong))
                .isInstanceOf(BuildError.class)
                .hasMessageContaining("js/main.js:2")
                .hasMessageContaining("Property lenght never defined");
    }

    private static String bundle(String main) {
        return Bundle.of(new TreeMap<>(Map.of("js/main.js", main, "js/part.js", NEXT)), NAMES);
    }
}
