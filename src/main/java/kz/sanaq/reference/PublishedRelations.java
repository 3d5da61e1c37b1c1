package kz.sanaq.reference;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.sanaq.knowledge.CsvRow;
import kz.sanaq.knowledge.Knowledge;
import kz.sanaq.language.Message;

/** Reads which published figures are parts of others, and which repeat others. */
final class PublishedRelations {

    private static final String FOLDER = "reference/published/";

    private final Knowledge knowledge;
    private final Catalogue<Published.Figure> figures;

    PublishedRelations(Knowledge knowledge, Catalogue<Published.Figure> figures) {
        this.knowledge = knowledge;
        this.figures = figures;
    }

    Catalogue<Published.Parts> parts() {
        String file = FOLDER + "parts.csv";
        return Catalogue.read(
                file,
                knowledge.csv(file, "code", "whole", "parts", "name_en", "name_ru", "name_kk", "note"),
                this::parts);
    }

    Catalogue<Published.Restatement> restatements() {
        String file = FOLDER + "restatements.csv";
        List<CsvRow> rows = knowledge.csv(file, "figure", "restates", "basis", "note");
        Catalogue<Published.Restatement> restatements = Catalogue.read(file, "figure", rows, this::restatement);
        rows.forEach(row -> refuseCircle(row, restatements));
        return restatements;
    }

    private Published.Parts parts(CsvRow row) {
        Published.Parts parts = new Published.Parts(
                row.text("code"),
                Entries.words(row),
                figures.code(row, "whole"),
                figures.codes(row, "parts"),
                row.optional("note").orElse(""));
        if (parts.parts().isEmpty()) {
            throw row.bad("parts", Message.of("knowledge.no-value", "column", "parts"));
        }
        Set<String> once = new HashSet<>(Set.of(parts.whole()));
        Published.Figure whole = figure(parts.whole());
        for (String code : parts.parts()) {
            Published.Figure part = figure(code);
            if (!once.add(code)) {
                throw row.bad("parts", Message.of("reference.twice", "code", code));
            }
            if (part.kind() != whole.kind() || !part.unit().equals(whole.unit())) {
                throw row.bad(
                        "parts", Message.of("reference.part-of-another-kind", "code", code, "whole", whole.code()));
            }
        }
        return parts;
    }

    private Published.Restatement restatement(CsvRow row) {
        String code = figures.code(row, "figure");
        return new Published.Restatement(
                code,
                figure(code).name(),
                figures.code(row, "restates"),
                row.oneOf("basis", Basis.class) == Basis.STATED,
                row.optional("note").orElse(""));
    }

    /** Following who repeats whom must come to an end. */
    private static void refuseCircle(CsvRow row, Catalogue<Published.Restatement> all) {
        Set<String> passed = new HashSet<>();
        Optional<String> at = row.optional("figure");
        while (at.isPresent()) {
            if (!passed.add(at.get())) {
                throw row.bad("restates", Message.of("reference.repeats-itself", "code", row.text("figure")));
            }
            at = at.flatMap(all::byCode).map(Published.Restatement::restates);
        }
    }

    private Published.Figure figure(String code) {
        return figures.byCode(code).orElseThrow();
    }

    /** Whether a text names the source that it repeats. */
    private enum Basis {
        STATED,
        INFERRED
    }
}
