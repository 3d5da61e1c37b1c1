package kz.sanaq.form;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import kz.sanaq.observation.Basis;
import kz.sanaq.observation.Observation;
import kz.sanaq.observation.ReportedUnit;
import kz.sanaq.observation.SlotKey;
import kz.sanaq.reference.Measure;
import kz.sanaq.workbook.Limits;
import kz.sanaq.workbook.Workbook;
import kz.sanaq.workbook.Workbooks;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What the rules on single cells say of one cell of a measure of some kind. */
final class SingleCells {

    private static final LocalDate DAY = LocalDate.of(2018, 12, 31);

    private SingleCells() {}

    /** A number, a text, or a number in the format of a percentage. */
    static Value read(Object content, boolean percent) throws Exception {
        try (Workbook workbook = written(content, percent)) {
            Values values = new Values(
                    Desk.KNOWLEDGE
                            .oneYaml("returns/organisation-list/forms/2018.yaml", FormFile.class)
                            .value()
                            .markers(),
                    HazardPolicies.ASKING);
            return values.read(workbook.grid(0).at(0, 0));
        }
    }

    /** The markers of the list of organisations. */
    static Markers markers() {
        return Desk.KNOWLEDGE
                .oneYaml("returns/organisation-list/forms/2018.yaml", FormFile.class)
                .value()
                .markers();
    }

    /** A number or a text under a heading that speaks of thousands. */
    static Value thousands(Markers markers, Object content) throws Exception {
        try (Workbook workbook = written(content, false)) {
            return new Values(markers, HazardPolicies.ASKING)
                    .readThousands(workbook.grid(0).at(0, 0));
        }
    }

    static String outcome(String rule, Object content, Measure.Kind kind) throws Exception {
        Value value = read(content, false).in(kind);
        Meaning meaning = Meaning.NONE;
        ReportedUnit unit = ReportedUnit.area("Акмолинская", "110000000");
        SlotDraft draft = new SlotDraft(HazardPolicies.ASKING);
        try (Workbook workbook = written(content, false)) {
            draft.add(
                    new Page(workbook.grid(0), List.of()),
                    new Figure(0, 0, meaning, unit, false, null, false, value),
                    new Observation(
                            0,
                            0,
                            0,
                            unit,
                            meaning.dimensions(),
                            DAY,
                            DAY,
                            Basis.PERIOD,
                            value.state(),
                            value.number(),
                            false),
                    kind);
        }
        return draft.outcomes(new SlotKey("any", "edu-11", "", DAY, DAY)).stream()
                .filter(outcome -> outcome.rule().equals(rule))
                .map(outcome -> !outcome.broken().isEmpty() ? "broken" : outcome.holds() > 0 ? "holds" : "not-assessed")
                .findFirst()
                .orElse("not-assessed");
    }

    private static Workbook written(Object content, boolean percent) throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            XSSFCell cell = workbook.createSheet().createRow(0).createCell(0);
            if (content instanceof Number number) {
                cell.setCellValue(new BigDecimal(number.toString()).doubleValue());
            } else {
                cell.setCellValue(content.toString());
            }
            if (percent) {
                var style = workbook.createCellStyle();
                style.setDataFormat((short) 10);
                cell.setCellStyle(style);
            }
            workbook.write(bytes);
            return Workbooks.open(bytes.toByteArray(), Limits.defaults());
        }
    }
}
