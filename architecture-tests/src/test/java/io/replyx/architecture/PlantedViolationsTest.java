package io.replyx.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PlantedViolationsTest {

    @ParameterizedTest
    @MethodSource("culprits")
    void a_rule_catches(HouseRule rule, String culprit) {
        assertThat(report(rule)).anyMatch(line -> names(line, culprit));
    }

    @ParameterizedTest
    @EnumSource
    void a_rule_names_nobody_who_keeps_it(HouseRule rule) {
        assertThat(report(rule)).isNotEmpty().noneMatch(line -> line.matches("(?s).*[.$]Proper.*"));
    }

    @Test
    void nothing_is_planted_in_vain() {
        assertThat(culprits().map(planted -> (String) planted.get()[1]))
                .allMatch(culprit -> House.PLANTED.classes().stream().anyMatch(type -> names(type.getName(), culprit)));
    }

    @Test
    void every_rule_has_something_planted_against_it() {
        var tried = culprits().map(planted -> (HouseRule) planted.get()[0]).collect(Collectors.toSet());

        assertThat(tried).isEqualTo(EnumSet.allOf(HouseRule.class));
    }

    private static List<String> report(HouseRule rule) {
        return rule.in(House.PLANTED)
                .evaluate(House.PLANTED.classes())
                .getFailureReport()
                .getDetails();
    }

    /** On whichever shelf of its package the culprit is. */
    private static boolean names(String line, String culprit) {
        var name = House.PLANTED.name(culprit);
        int dot = name.lastIndexOf('.') + 1;
        return line.matches(
                "(?s).*\\b" + Pattern.quote(name.substring(0, dot)) + "(\\w+\\$)?" + name.substring(dot) + "\\b.*");
    }

    static Stream<Arguments> culprits() {
        return Stream.of(
                        planted(HouseRule.EVERY_CLASS_BELONGS_TO_A_MODULE, "Stray"),
                        planted(
                                HouseRule.DOMAIN_STANDS_ALONE,
                                "domain.alpha.StartsThread",
                                "domain.alpha.StartsProcess",
                                "domain.alpha.ReadsEnvironment",
                                "domain.alpha.ReadsProperty",
                                "domain.alpha.ReadsFile",
                                "domain.alpha.OpensSocket",
                                "domain.alpha.UsesExecutor",
                                "domain.alpha.Digests",
                                "domain.alpha.SeesApplication"),
                        planted(
                                HouseRule.APPLICATION_SEES_ONLY_THE_DOMAIN,
                                "application.alpha.SeesAdapter",
                                "application.alpha.Blocks",
                                "application.alpha.RunsThreads",
                                "application.alpha.CallsTheNetwork"),
                        planted(HouseRule.TESTKIT_SEES_ONLY_THE_CORE, "testkit.contract.Fake"),
                        planted(HouseRule.EMBEDDED_POSTGRES_STANDS_ALONE, "postgres.testing.SeesCore"),
                        planted(
                                HouseRule.PERSISTENCE_KEEPS_TO_ITS_LIBRARIES,
                                "persistence.alpha.SeesAnotherAdapter",
                                "persistence.alpha.CallsTheNetwork"),
                        planted(HouseRule.AI_KEEPS_TO_ITS_LIBRARIES, "ai.alpha.QueriesDatabase"),
                        planted(HouseRule.TELEGRAM_KEEPS_TO_ITS_LIBRARIES, "telegram.alpha.QueriesDatabase"),
                        planted(
                                HouseRule.HTTP_KEEPS_TO_ITS_LIBRARIES,
                                "http.alpha.SeesAnotherAdapter",
                                "http.alpha.QueriesDatabase"),
                        planted(HouseRule.BOOTSTRAP_SEES_NO_TEST_CODE, "bootstrap.SeesFake"),
                        planted(
                                HouseRule.PRODUCTION_SEES_NO_TESTING_PACKAGE,
                                "persistence.alpha.SeesTestDatabase",
                                "bootstrap.SeesFake"),
                        planted(
                                HouseRule.DRIVING_ADAPTERS_SEE_NO_PORT,
                                "http.alpha.SeesPort",
                                "http.alpha.SeesRealPort"),
                        planted(
                                HouseRule.CAPABILITIES_FORM_NO_CYCLE,
                                "domain.alpha.CycleOne",
                                "domain.beta.CycleTwo",
                                "application.alpha.SeesGamma",
                                "application.gamma.SeesAlpha"),
                        planted(HouseRule.NOBODY_IMPORTS_THE_ASSEMBLY, "application.alpha.ImportsCompositionRoot"),
                        planted(
                                HouseRule.PERSISTENCE_CAPABILITIES_FORM_NO_CYCLE,
                                "persistence.alpha.StoreOne",
                                "persistence.beta.StoreTwo"),
                        planted(HouseRule.AI_PARTS_FORM_NO_CYCLE, "ai.alpha.PartOne", "ai.beta.PartTwo"),
                        planted(
                                HouseRule.TELEGRAM_PARTS_FORM_NO_CYCLE,
                                "telegram.alpha.PartOne",
                                "telegram.beta.PartTwo"),
                        planted(
                                HouseRule.HTTP_CAPABILITIES_FORM_NO_CYCLE,
                                "http.alpha.RoutesOne",
                                "http.beta.RoutesTwo"),
                        planted(
                                HouseRule.CORE_IS_GIVEN_TIME_AND_CHANCE,
                                "domain.alpha.AsksTheTime",
                                "domain.alpha.AsksTheTimeByReference",
                                "domain.alpha.MakesIds",
                                "domain.alpha.ThrowsDice",
                                "domain.alpha.HasNoSeed",
                                "domain.alpha.RunsInParallel",
                                "application.alpha.DrawsRandomly"),
                        planted(
                                HouseRule.CORE_DOES_NOT_LOG,
                                "domain.alpha.Prints",
                                "domain.alpha.LogsBySystem",
                                "domain.alpha.LogsByJdk",
                                "application.alpha.LogsBySlf4j"),
                        planted(
                                HouseRule.NAMES_SAY_WHAT_IS_MEANT,
                                "application.alpha.DialogManager",
                                "application.alpha.DialogUtil",
                                "persistence.alpha.DialogsImpl"),
                        planted(HouseRule.ONLY_ROWS_ARE_NULL_UNMARKED, "http.alpha.Unmarked"),
                        planted(HouseRule.NOTHING_STATIC_CHANGES, "persistence.alpha.StaticState"),
                        planted(HouseRule.PUBLIC_FIELDS_ARE_CONSTANTS, "application.alpha.HasPublicField"),
                        planted(HouseRule.NOTHING_HAS_SETTERS, "domain.alpha.HasSetter"),
                        planted(
                                HouseRule.DOMAIN_TYPES_ARE_VALUES,
                                "domain.alpha.OpenClass",
                                "domain.alpha.OpenInterface",
                                "domain.alpha.Changing"),
                        planted(HouseRule.STORES_ASK_FOR_THE_TENANT, "application.alpha.port.Forgetful"),
                        planted(
                                HouseRule.ACROSS_TENANTS_IS_MARKED,
                                "application.alpha.CrossesUnmarked",
                                "application.alpha.CrossesByReference",
                                "application.alpha.CrossesInLambda"),
                        planted(
                                HouseRule.TRANSACTIONS_ARE_OPENED_BY_USE_CASES,
                                "application.alpha.OpensTransaction",
                                "http.alpha.OpensTransaction"),
                        planted(
                                HouseRule.USE_CASES_ARE_SHAPED_ALIKE,
                                "application.alpha.CreateOpenly",
                                "application.alpha.DialogCreation",
                                "application.alpha.CreateForForeigner",
                                "application.alpha.CreateFromText",
                                "application.alpha.CreatePublicly",
                                "application.alpha.CreateTwice"),
                        planted(
                                HouseRule.ROWS_STAY_IN_THEIR_PACKAGE,
                                "persistence.alpha.PublicRow",
                                "persistence.alpha.PublicColumns"),
                        planted(
                                HouseRule.ADAPTERS_ARE_HELD_TO_CONTRACTS,
                                "persistence.alpha.PostgresForgetful",
                                "persistence.beta.PostgresIdle",
                                "persistence.beta.OtherIdle"),
                        planted(HouseRule.PORTS_ARE_USED, "application.alpha.port.Idle"),
                        planted(HouseRule.PUBLIC_CLASSES_ARE_USED, "domain.alpha.Unused"))
                .flatMap(some -> some);
    }

    private static Stream<Arguments> planted(HouseRule rule, String... culprits) {
        return Arrays.stream(culprits).map(culprit -> arguments(rule, culprit));
    }
}
