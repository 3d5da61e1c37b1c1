package kz.sanaq.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import kz.sanaq.knowledge.BadKnowledge;
import kz.sanaq.knowledge.Knowledge;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceBookTests {

    @TempDir
    Path jobs;

    @BeforeEach
    void copy() {
        Books.copy(jobs);
    }

    @Test
    void theProjectsOwnFilesFitTogether() {
        ReferenceBook book = Books.own();

        assertThat(book.settings().byCode("DDST_DDER").orElseThrow().members()).containsExactly("DDST", "DDER");
        assertThat(book.measures().byCode("inflow").orElseThrow().kind()).isEqualTo(Measure.Kind.FLOW);
        assertThat(book.sources().byCode("compendium").orElseThrow().settings()).contains("CAN", "DR");
        assertThat(book.published().figures().byCode("PF10").orElseThrow().kind())
                .isEqualTo(Published.Figure.Kind.UNKNOWN);
        assertThat(book.published().figures().byCode("PF02").orElseThrow().settings())
                .as("the source does not say")
                .isEmpty();
        assertThat(book.published().claims().byCode("CL01").orElseThrow().operands())
                .containsExactly("PF01", "PF02");
        assertThat(book.published().conflicts().all()).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void aReporterOwesWhatEndsWithinItsMandate() {
        Catalogue<Reporter> reporters = Books.own().reporters();
        LocalDate endOfHalf = LocalDate.of(2018, 6, 30);

        assertThat(reporters.byCode("edu-61").orElseThrow().owes(endOfHalf)).isTrue();
        assertThat(reporters.byCode("edu-51").orElseThrow().owes(endOfHalf)).isFalse();
        assertThat(reporters.all().stream()
                        .filter(reporter -> reporter.kind().equals("education") && reporter.owes(endOfHalf)))
                .hasSize(17);
    }

    @Test
    void aCodeThatStandsTwiceIsRefused() {
        Books.replace(jobs, "measures.csv", "capacity,CAPACITY", "children,CAPACITY");

        assertThat(refusal()).hasMessageStartingWith("reference/measures.csv:3:1: The code \"children\" stands twice");
    }

    @Test
    void aReferenceToNothingIsRefused() {
        Books.replace(jobs, "source-coverage.csv", "health-list,SETTING,DR", "health-list,SETTING,DRR");

        assertThat(refusal())
                .hasMessageMatching(
                        "reference/source-coverage.csv:\\d+:3: \"DRR\" is not in reference/care-settings.csv\\.");
    }

    @Test
    void anAreaWithoutItsParentIsRefused() {
        Books.replace(jobs, "districts.csv", "103200000,100000000", "103200000,120000000");

        assertThat(refusal()).hasMessageStartingWith("reference/districts.csv:4:2: \"120000000\" is not in");
    }

    @Test
    void aDistrictOlderThanItsRegionIsRefused() {
        Books.replace(jobs, "districts.csv", "103200000,100000000,2022-06-08", "103200000,100000000,2022-06-07");

        assertThat(refusal()).hasMessageStartingWith("reference/districts.csv:4:2: The area 103200000 exists at times");
    }

    @Test
    void aValidityThatEndsBeforeItBeginsIsRefused() {
        Books.replace(
                jobs,
                "areas.csv",
                "100000000,REGION,000000000,2022-06-08,",
                "100000000,REGION,000000000,2022-06-08,2021-01-01");

        assertThat(refusal()).hasMessageStartingWith("reference/areas.csv:3:5: The end");
    }

    @Test
    void aNameThatMeansTwoAreasAtOnceIsRefused() {
        Books.replace(jobs, "area-names.csv", "750000000,ru,ALIAS,Алма-Ата", "750000000,ru,ALIAS,Ақмола");

        assertThat(refusal().reason().key()).isEqualTo("reference.ambiguous");
        assertThat(refusal().line()).isGreaterThan(1);
    }

    @Test
    void aSuccessionOnAWrongDayIsRefused() {
        Books.replace(jobs, "area-successions.csv", "510000000,790000000,2018-06-19", "510000000,790000000,2018-06-18");

        assertThat(refusal()).hasMessageStartingWith("reference/area-successions.csv:3:3: ");
    }

    @Test
    void aReporterOutsideItsAreasTimeIsRefused() {
        Books.replace(
                jobs,
                "reporters.csv",
                "edu-79,education,790000000,education,,2018-06-19",
                "edu-79,education,790000000,education,,2017-01-01");

        assertThat(refusal().reason().key()).isEqualTo("reference.mandate");
    }

    @Test
    void aClaimWithoutItsFigureIsRefused() {
        Books.replace(jobs, "published/claims.csv", "PF01 PF02,60", "PF01 PF99,60");

        assertThat(refusal()).hasMessageStartingWith("reference/published/claims.csv:2:3: \"PF99\" is not in");
    }

    @Test
    void aFactorThatIsNoBoundIsRefused() {
        Books.replace(jobs, "published/claims.csv", "2,1,times,AT_LEAST", "2,1,times,EXACT");

        assertThat(refusal())
                .hasMessageStartingWith(
                        "reference/published/claims.csv:3:7: The factor of \"CL02\" is stored as an exact");
    }

    @Test
    void aPartOfAnotherKindThanItsWholeIsRefused() {
        Books.replace(jobs, "published/parts.csv", "PT01,PF24,PF25", "PT01,PF24,PF18");

        assertThat(refusal())
                .hasMessageStartingWith(
                        "reference/published/parts.csv:2:3: \"PF18\" is not of the kind and unit of \"PF24\"");
    }

    @Test
    void aPartThatStandsTwiceOrIsTheWholeIsRefused() {
        Books.replace(jobs, "published/parts.csv", "PT01,PF24,PF25", "PT01,PF24,PF25 PF25");
        assertThat(refusal())
                .hasMessageStartingWith("reference/published/parts.csv:2:3: The code \"PF25\" stands twice");

        Books.replace(jobs, "published/parts.csv", "PT01,PF24,PF25 PF25", "PT01,PF24,PF24");
        assertThat(refusal())
                .hasMessageStartingWith("reference/published/parts.csv:2:3: The code \"PF24\" stands twice");
    }

    @Test
    void aChainThatRepeatsItselfIsRefused() {
        Books.replace(jobs, "published/restatements.csv", "PC51,PC14,", "PC29,PC34,");

        assertThat(refusal())
                .hasMessageStartingWith("reference/published/restatements.csv:2:2: \"PC34\" repeats figures that");
    }

    @Test
    void aRestatementOfNothingIsRefused() {
        Books.replace(jobs, "published/restatements.csv", "PC51,PC14,", "PC51,PC99,");

        assertThat(refusal()).hasMessageStartingWith("reference/published/restatements.csv:3:2: \"PC99\" is not in");
    }

    @Test
    void anInstitutionOfAnUnknownSettingOrWithABadBinIsRefused() {
        Books.write(
                jobs,
                "institutions.csv",
                List.of(Books.INSTITUTIONS, "X-1,12345,2015-01-01,,DD,education,110000000,г.Кокшетау,Дом,Үй,10,"));

        assertThat(refusal()).hasMessageStartingWith("reference/institutions.csv:2:2: \"12345\" is not a BIN");
    }

    @Test
    void anEventAfterTheEndIsRefused() {
        Books.write(
                jobs,
                "institutions.csv",
                List.of(Books.INSTITUTIONS, "X-1,,2015-01-01,2018-01-01,DD,education,110000000,г.Кокшетау,Дом,Үй,10,"));
        Books.write(jobs, "institution-events.csv", List.of(Books.EVENTS, "X-1,2018-01-02,CONVERTED,CPDTZS,,,,,,,"));

        assertThat(refusal()).hasMessageStartingWith("reference/institution-events.csv:2:2: ");
    }

    private BadKnowledge refusal() {
        BadKnowledge refusal = catchThrowableOfType(BadKnowledge.class, () -> ReferenceBook.read(new Knowledge(jobs)));
        assertThat(refusal).as("a refusal").isNotNull();
        return refusal;
    }
}
