package kz.sanaq.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.sanaq.knowledge.BadKnowledge;
import kz.sanaq.knowledge.Knowledge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rule and comparison files are read strictly, with kinds checked. */
class RuleFilesTests {

    private static final String LINEAR = """
            rule: X01
            title: { en: A, ru: Б, kk: В }
            severity: %s
            applies-to: [contingent-movement]
            scope: submission
            for-each: [setting]
            operands:
              opening: { measure: opening }
              inflow: { measure: inflow }
              closing: { measure: %s }
            that: %s
            advice: { en: A, ru: Б, kk: В }
            valid-from: 2015-01-01
            examples:
              - { opening: 1, inflow: 1, closing: 2, expect: holds }
            """;

    @TempDir
    private Path jobs;

    @Test
    void theProjectsOwnFilesAreSound() {
        Knowledge knowledge = new Knowledge(Path.of("jobs"));
        assertThat(Rules.from(knowledge).codes())
                .contains(
                        "R01", "R02", "S01", "S02", "S04", "S05", "T01", "T02", "G01", "P01", "P02", "P03", "P04",
                        "P05", "P06", "P07", "P08", "P09", "P10", "P11", "P12", "P13", "P14");
        assertThat(Comparisons.from(knowledge).codes()).hasSize(6);
    }

    @Test
    void ageBandsCountEighteenAndOlderAsTheFormDeclares() throws IOException {
        Path form = Path.of("jobs/returns/organisation-list/forms/2018.yaml");
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(form));
        Rule ages = Rules.from(new Knowledge(Path.of("jobs"))).all().stream()
                .filter(rule -> rule.code().equals("R02"))
                .findFirst()
                .orElseThrow();
        Codes bands = ages.operand("ages").age();
        assertThat(bands).isNotNull();
        assertThat(bands.codes().contains("18+"))
                .isEqualTo(Files.readString(form).contains("total-includes-18plus: true"));
    }

    @Test
    void aStockAddedToAFlowIsRefusedWithItsLine() throws IOException {
        rule(LINEAR.formatted("error", "closing", "opening + inflow + closing = closing"));
        assertThatThrownBy(() -> Rules.from(new Knowledge(jobs)))
                .isInstanceOf(BadKnowledge.class)
                .hasMessageContaining("X01.yaml:11")
                .hasMessageContaining("STOCK is summed with a FLOW");
    }

    @Test
    void anOrganisationIsNoChild() throws IOException {
        rule(LINEAR.formatted("error", "organisations", "opening + inflow = closing"));
        assertThatThrownBy(() -> Rules.from(new Knowledge(jobs)))
                .isInstanceOf(BadKnowledge.class)
                .hasMessageContaining("kinds are mixed");
    }

    @Test
    void anUnknownMeasureIsRefusedAtItsPlace() throws IOException {
        rule(LINEAR.formatted("error", "leaving", "opening + inflow = closing"));
        assertThatThrownBy(() -> Rules.from(new Knowledge(jobs)))
                .isInstanceOf(BadKnowledge.class)
                .hasMessageContaining("X01.yaml:10")
                .hasMessageContaining("'leaving' is no measure");
    }

    @Test
    void aSeverityThatIsNoneIsRefused() throws IOException {
        rule(LINEAR.formatted("fatal", "closing", "opening + inflow = closing"));
        assertThatThrownBy(() -> Rules.from(new Knowledge(jobs)))
                .isInstanceOf(BadKnowledge.class)
                .hasMessageContaining("X01.yaml:3");
    }

    @Test
    void aLadderClimbsWithTheResidual() {
        SeverityLadder ladder =
                SeverityLadder.of(java.util.List.of(java.util.Map.of("query", ">1"), java.util.Map.of("error", ">5")));
        assertThat(ladder.tolerance()).isEqualByComparingTo("1");
        assertThat(ladder.of(new java.math.BigDecimal("-3"))).isEqualTo(Severity.QUERY);
        assertThat(ladder.of(new java.math.BigDecimal("6"))).isEqualTo(Severity.ERROR);
    }

    @Test
    void aFlowInAComparisonOfStocksNeedsANamedScenario() throws IOException {
        Path source = Path.of("jobs/comparisons/compendium-and-committee-children.yaml");
        String text = Files.readString(source);
        Path folder = Files.createDirectories(jobs.resolve("comparisons"));
        Files.writeString(folder.resolve("c.yaml"), text.substring(0, text.indexOf("    scenario:")));
        copyReference();
        assertThatThrownBy(() -> Comparisons.from(new Knowledge(jobs)))
                .isInstanceOf(BadKnowledge.class)
                .hasMessageContaining("'temporary-inflow' is a FLOW")
                .hasMessageContaining("P02");
    }

    @Test
    void aFigureOfUnknownKindNeedsANamedScenario() throws IOException {
        String text = Files.readString(Path.of("jobs/comparisons/published-children.yaml"));
        Path folder = Files.createDirectories(jobs.resolve("comparisons"));
        String without = text.replaceAll("(?m)^scenario:\n(  .*\n){3}", "")
                .replaceAll("(?m)^    scenario:\n(      .*\n){3}", "");
        Files.writeString(folder.resolve("c.yaml"), without);
        copyReference();
        assertThatThrownBy(() -> Comparisons.from(new Knowledge(jobs)))
                .isInstanceOf(BadKnowledge.class)
                .hasMessageContaining("'shelters' is a UNKNOWN");
    }

    @Test
    void whatBridgesADateIsTheMeasuredChangeBetweenBothDates() throws IOException {
        String text = Files.readString(Path.of("jobs/comparisons/compendium-and-committee-children.yaml"));
        Path folder = Files.createDirectories(jobs.resolve("comparisons"));
        copyReference();
        Files.writeString(
                folder.resolve("c.yaml"),
                text.replace("is: homes-after - homes-before", "is: homes-before - homes-after"));
        assertThatThrownBy(() -> Comparisons.from(new Knowledge(jobs)))
                .isInstanceOf(BadKnowledge.class)
                .hasMessageContaining("c.yaml:34")
                .hasMessageContaining("'reference-date' is not the change from 2017-12-31 to 2018-12-31");
        Files.writeString(
                folder.resolve("c.yaml"),
                text.replaceFirst("basis: measured\n    bridges", "basis: assumed\n    bridges"));
        assertThatThrownBy(() -> Comparisons.from(new Knowledge(jobs)))
                .isInstanceOf(BadKnowledge.class)
                .hasMessageContaining("is measured");
    }

    private void rule(String text) throws IOException {
        Path folder = Files.createDirectories(jobs.resolve("rules"));
        Files.writeString(folder.resolve("X01.yaml"), text);
        copyReference();
    }

    private void copyReference() throws IOException {
        Path published = Files.createDirectories(jobs.resolve("reference/published"));
        Path own = Path.of("jobs/reference");
        Files.copy(own.resolve("measures.csv"), jobs.resolve("reference/measures.csv"));
        for (String file :
                java.util.List.of("figures.csv", "claims.csv", "conflicts.csv", "parts.csv", "restatements.csv")) {
            Files.copy(own.resolve("published/" + file), published.resolve(file));
        }
        for (String file : java.util.List.of("sources.csv", "source-coverage.csv")) {
            Files.copy(own.resolve(file), jobs.resolve("reference").resolve(file));
        }
    }
}
