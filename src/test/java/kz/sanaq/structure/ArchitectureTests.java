package kz.sanaq.structure;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.Set;

/** Each library stays in its room, and some habits are kept everywhere. */
@AnalyzeClasses(packages = "kz.sanaq", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    /** The modules with tables of their own, and the one command that prints whatever was asked. */
    private static final String[] OWN_SQL = {
        "kz.sanaq.database..",
        "kz.sanaq.audit..",
        "kz.sanaq.reference..",
        "kz.sanaq.warehouse..",
        "kz.sanaq.intake..",
        "kz.sanaq.reconciliation..",
        "kz.sanaq.publication..",
        "kz.sanaq.answer..",
        "kz.sanaq.pipeline..",
        "kz.sanaq.backup..",
        "kz.sanaq.schedule..",
        "kz.sanaq.notice..",
        "kz.sanaq.monitoring..",
        "kz.sanaq.cli.."
    };

    private static final Set<String> FLOATING = Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    /** A spreadsheet stores doubles, and names are more or less alike; a count is neither. */
    private static final String[] FLOATING_ALLOWED = {"kz.sanaq.workbook..", "kz.sanaq.sample..", "kz.sanaq.reference.."
    };

    @ArchTest
    static final ArchRule poiIsKnownWhereWorkbooksAreReadAndWhereTheSampleIsWritten = noClasses()
            .that(resideOutsideOfPackages("kz.sanaq.workbook..", "kz.sanaq.sample.."))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.poi..", "com.fasterxml.aalto..");

    @ArchTest
    static final ArchRule webPagesAreParsedWhereWorkbooksAreRead = noClasses()
            .that(resideOutsideOfPackages("kz.sanaq.workbook.."))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.jsoup..");

    @ArchTest
    static final ArchRule springBatchIsKnownInThePipeline = noClasses()
            .that(resideOutsideOfPackages("kz.sanaq.pipeline.."))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.batch..");

    @ArchTest
    static final ArchRule springIntegrationIsKnownWhereWorkIsSpread = noClasses()
            .that(resideOutsideOfPackages("kz.sanaq.pipeline.scale.."))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.integration..");

    @ArchTest
    static final ArchRule theSchedulerIsKnownInTheSchedule = noClasses()
            .that(resideOutsideOfPackages("kz.sanaq.schedule.."))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.github.kagkarlsson..");

    @ArchTest
    static final ArchRule metricsAndTracesAreMadeInMonitoring = noClasses()
            .that(resideOutsideOfPackage("kz.sanaq.monitoring.."))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.micrometer.core..",
                    "io.micrometer.tracing..",
                    "io.micrometer.prometheusmetrics..",
                    "io.opentelemetry..",
                    "com.sun.net.httpserver..");

    @ArchTest
    static final ArchRule mailIsWrittenInNotices = noClasses()
            .that(resideOutsideOfPackages("kz.sanaq.notice.."))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.mail..", "org.eclipse.angus..");

    @ArchTest
    static final ArchRule sqlIsWhereTablesAreOwned = noClasses()
            .that(resideOutsideOfPackages(OWN_SQL))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..", "org.springframework.jdbc..");

    @ArchTest
    static final ArchRule thePostgresDriverIsKnownWhereItIsConnectedToCopiedIntoAndListenedTo = noClasses()
            .that(resideOutsideOfPackages(
                    "kz.sanaq.database..",
                    "kz.sanaq.warehouse..",
                    "kz.sanaq.reference..",
                    "kz.sanaq.intake..",
                    "kz.sanaq.pipeline.scale..",
                    "kz.sanaq.backup.."))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.postgresql..");

    @ArchTest
    static final ArchRule yamlIsReadInOnePlace = noClasses()
            .that(resideOutsideOfPackages("kz.sanaq.knowledge.."))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("tools.jackson.dataformat.yaml..", "org.yaml..", "org.snakeyaml..");

    @ArchTest
    static final ArchRule theCommandLineLibraryStaysAtTheCommandLine = noClasses()
            .that(resideOutsideOfPackages("kz.sanaq.cli.."))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..");

    @ArchTest
    static final ArchRule noFieldIsAFloatingNumber = noFields()
            .that()
            .areDeclaredInClassesThat(resideOutsideOfPackages(FLOATING_ALLOWED))
            .should()
            .haveRawType(describe("floating", type -> FLOATING.contains(type.getName())));

    @ArchTest
    static final ArchRule noMethodTakesAFloatingNumber = noMethods()
            .that()
            .areDeclaredInClassesThat(resideOutsideOfPackages(FLOATING_ALLOWED))
            .should()
            .haveRawParameterTypes(describe(
                    "floating", types -> types.stream().anyMatch(type -> FLOATING.contains(type.getName()))));

    @ArchTest
    static final ArchRule timeComesFromAClock = noClasses()
            .should()
            .callMethodWhere(describe(
                    "asks for the time without a clock",
                    (JavaCall<?> call) -> call.getTargetOwner().getPackageName().equals(Instant.class.getPackageName())
                            && call.getName().equals("now")
                            && call.getTarget().getRawParameterTypes().isEmpty()))
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule onlyTheCommandLineWritesToTheTerminal = noClasses()
            .that(resideOutsideOfPackages("kz.sanaq.cli.."))
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule packagesAreNamedAfterTheField = noClasses()
            .should()
            .resideInAnyPackage(
                    "..util..", "..utils..", "..common..", "..impl..", "..service..", "..helper..", "..misc..");

    @ArchTest
    static final ArchRule typesAreNamedAfterTheField = classes()
            .that(resideInAPackage("kz.sanaq.."))
            .should()
            .haveNameNotMatching(".*(Manager|Helper|Util|Utils|Impl|DTO|ServiceBean)");

    @ArchTest
    static final ArchRule neitherLombokNorJpa =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("lombok..", "jakarta.persistence..");
}
