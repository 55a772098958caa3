package io.replyx.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;

/** Every rule by name. Each is held over the real house, and must catch what is planted against it. */
enum HouseRule {
    EVERY_CLASS_BELONGS_TO_A_MODULE(Boundaries::everyClassBelongsToAModule),
    DOMAIN_STANDS_ALONE(Boundaries::domainStandsAlone),
    APPLICATION_SEES_ONLY_THE_DOMAIN(Boundaries::applicationSeesOnlyTheDomain),
    TESTKIT_SEES_ONLY_THE_CORE(Boundaries::testkitSeesOnlyTheCore),
    EMBEDDED_POSTGRES_STANDS_ALONE(Boundaries::embeddedPostgresStandsAlone),
    PERSISTENCE_KEEPS_TO_ITS_LIBRARIES(Boundaries::persistenceKeepsToItsLibraries),
    AI_KEEPS_TO_ITS_LIBRARIES(Boundaries::aiKeepsToItsLibraries),
    TELEGRAM_KEEPS_TO_ITS_LIBRARIES(Boundaries::telegramKeepsToItsLibraries),
    HTTP_KEEPS_TO_ITS_LIBRARIES(Boundaries::httpKeepsToItsLibraries),
    BOOTSTRAP_SEES_NO_TEST_CODE(Boundaries::bootstrapSeesNoTestCode),
    PRODUCTION_SEES_NO_TESTING_PACKAGE(Boundaries::productionSeesNoTestingPackage),
    DRIVING_ADAPTERS_SEE_NO_PORT(Boundaries::drivingAdaptersSeeNoPort),
    CAPABILITIES_FORM_NO_CYCLE(Boundaries::capabilitiesFormNoCycle),
    NOBODY_IMPORTS_THE_ASSEMBLY(Boundaries::nobodyImportsTheAssembly),
    PERSISTENCE_CAPABILITIES_FORM_NO_CYCLE(Boundaries::persistenceCapabilitiesFormNoCycle),
    AI_PARTS_FORM_NO_CYCLE(Boundaries::aiPartsFormNoCycle),
    TELEGRAM_PARTS_FORM_NO_CYCLE(Boundaries::telegramPartsFormNoCycle),
    HTTP_CAPABILITIES_FORM_NO_CYCLE(Boundaries::httpCapabilitiesFormNoCycle),
    CORE_IS_GIVEN_TIME_AND_CHANCE(Hygiene::coreIsGivenTimeAndChance),
    CORE_DOES_NOT_LOG(Hygiene::coreDoesNotLog),
    NAMES_SAY_WHAT_IS_MEANT(Hygiene::namesSayWhatIsMeant),
    ONLY_ROWS_ARE_NULL_UNMARKED(Hygiene::onlyRowsAreNullUnmarked),
    NOTHING_STATIC_CHANGES(Hygiene::nothingStaticChanges),
    PUBLIC_FIELDS_ARE_CONSTANTS(Hygiene::publicFieldsAreConstants),
    NOTHING_HAS_SETTERS(Hygiene::nothingHasSetters),
    DOMAIN_TYPES_ARE_VALUES(Hygiene::domainTypesAreValues),
    STORES_ASK_FOR_THE_TENANT(Tenancy::storesAskForTheTenant),
    ACROSS_TENANTS_IS_MARKED(Tenancy::acrossTenantsIsMarked),
    TRANSACTIONS_ARE_OPENED_BY_USE_CASES(Tenancy::transactionsAreOpenedByUseCases),
    USE_CASES_ARE_SHAPED_ALIKE(Shapes::useCasesAreShapedAlike),
    ROWS_STAY_IN_THEIR_PACKAGE(Shapes::rowsStayInTheirPackage),
    ADAPTERS_ARE_HELD_TO_CONTRACTS(Contracts::adaptersAreHeldToContracts),
    PORTS_ARE_USED(Usage::portsAreUsed),
    PUBLIC_CLASSES_ARE_USED(Usage::publicClassesAreUsed);

    @SuppressWarnings("ImmutableEnumChecker") // references to static methods without state
    private final Function<House, ArchRule> rule;

    HouseRule(Function<House, ArchRule> rule) {
        this.rule = rule;
    }

    ArchRule in(House house) {
        return rule.apply(house).as(name());
    }
}
