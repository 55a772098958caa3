package io.replyx.architecture;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HouseRulesTest {

    /** ArchUnit fails a rule that finds no class to look at, so that a mistyped package cannot pass for obedience. */
    @ParameterizedTest
    @EnumSource
    void the_house_keeps(HouseRule rule) {
        rule.in(House.REPLYX).allowEmptyShould(!Awaited.MODULES.isEmpty()).check(House.production());
    }
}
