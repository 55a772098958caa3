package io.replyx.architecture;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HouseRulesTest {

    /** ArchUnit fails a rule that finds no class to look at, so that a mistyped package cannot pass for obedience. */
    @ParameterizedTest
    @EnumSource
    void the_house_keeps(HouseRule rule) {
        rule.in(House.REPLYX).allowEmptyShould(!Awaited.MODULES.isEmpty()).check(House.REPLYX.classes());
    }

    /** These look at every class, or at ports that are known by type: a wrong package cannot empty them. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {
                "EVERY_CLASS_BELONGS_TO_A_MODULE",
                "NAMES_SAY_WHAT_IS_MEANT",
                "PRODUCTION_SEES_NO_TESTING_PACKAGE",
                "STORES_ASK_FOR_THE_TENANT",
                "PORTS_ARE_USED"
            })
    void a_rule_that_finds_nothing_to_look_at_fails(HouseRule rule) {
        var nowhere = rule.in(new House("io.mistyped"));

        assertThatThrownBy(() -> nowhere.check(House.REPLYX.classes()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("failed to check any classes");
    }
}
