package kz.sanaq.structure;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** What a module may know of the others; the map of them is written to {@code target/spring-modulith-docs}. */
class ModuleTests {

    /** Those that everything stands on. */
    private static final Map<String, Set<String>> TABLE = Map.ofEntries(
            entry("language", Set.of()),
            entry("observation", Set.of()),
            entry("sample", Set.of()),
            entry("knowledge", Set.of("language")),
            entry("database", Set.of("language")),
            entry("backup", Set.of("language", "database", "audit")),
            entry("audit", Set.of("database")),
            entry("monitoring", Set.of("knowledge", "database")),
            entry("notice", Set.of("language", "knowledge", "reference", "database", "publication")),
            entry("workbook", Set.of("language")),
            entry("reference", Set.of("language", "knowledge", "observation")),
            entry("form", Set.of("language", "knowledge", "observation", "workbook", "reference")),
            entry("warehouse", Set.of("language", "observation", "reference")),
            entry(
                    "intake",
                    Set.of("language", "knowledge", "observation", "workbook", "form", "warehouse", "reference")),
            entry("reconciliation", Set.of("language", "knowledge", "observation", "reference", "warehouse")),
            entry(
                    "answer",
                    Set.of("language", "reference", "workbook", "form", "intake", "reconciliation", "publication")),
            entry(
                    "publication",
                    Set.of("language", "knowledge", "observation", "reference", "warehouse", "reconciliation")));

    private static final ApplicationModules MODULES = ApplicationModules.of("kz.sanaq");

    @Test
    void noModuleKnowsWhatItMayNot() {
        MODULES.verify();
    }

    @Test
    void theMapOfTheModulesIsDrawn() {
        new Documenter(MODULES).writeDocumentation();
    }

    @TestFactory
    Stream<DynamicTest> noModuleAllowsItselfMoreThanTheTable() {
        return TABLE.entrySet().stream()
                .filter(row -> MODULES.getModuleByName(row.getKey()).isPresent())
                .map(row -> DynamicTest.dynamicTest(
                        row.getKey(), () -> assertThat(allowed(row.getKey())).isSubsetOf(row.getValue())));
    }

    @Test
    void onlyTheTopModulesAreNotInTheTable() {
        assertThat(MODULES.stream().map(module -> module.getIdentifier().toString()))
                .allMatch(name -> TABLE.containsKey(name)
                        || Set.of("pipeline", "schedule", "cli").contains(name));
    }

    private static String[] allowed(String module) throws ClassNotFoundException {
        ApplicationModule declared = Class.forName("kz.sanaq." + module + ".package-info")
                .getPackage()
                .getAnnotation(ApplicationModule.class);
        assertThat(declared).as("@ApplicationModule of " + module).isNotNull();
        return declared.allowedDependencies();
    }
}
