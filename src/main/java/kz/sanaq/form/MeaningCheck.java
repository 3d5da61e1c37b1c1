package kz.sanaq.form;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kz.sanaq.knowledge.YamlFile;
import kz.sanaq.language.Message;
import kz.sanaq.language.Near;
import kz.sanaq.reference.DimensionValue.Dimension;
import kz.sanaq.reference.ReferenceBook;
import org.jspecify.annotations.Nullable;

/** Checks that every code a form means is one of the reference data, and that every figure counts something. */
final class MeaningCheck {

    private final ReferenceBook book;

    MeaningCheck(ReferenceBook book) {
        this.book = book;
    }

    void check(YamlFile<FormFile> file) {
        List<FormFile.TitleUnit> titled = file.value().titleUnits();
        for (int i = 0; i < titled.size(); i++) {
            meaning(file, titled.get(i).means(), "title-unit", i, "means");
        }
        List<TableFile> tables = file.value().tables();
        for (int i = 0; i < tables.size(); i++) {
            TableFile table = tables.get(i);
            meaning(file, table.meaning(), "tables", i, "means");
            anchor(file, table, i);
            labels(file, table.across().labels(), "tables", i, "across", "labels");
            labels(file, table.down().labels(), "tables", i, "down", "labels");
            boolean all = table.meaning().measure() != null;
            if (!all && !eachCounts(table.across()) && !eachCounts(table.down())) {
                throw file.bad(Message.of("form.no-measure", "table", table.table()), "tables", i);
            }
            try {
                new AxisIndex(table.across());
                new AxisIndex(table.down());
            } catch (IllegalArgumentException e) {
                throw file.bad(Message.of("form.refused", "problem", String.valueOf(e.getMessage())), "tables", i);
            }
        }
    }

    /** An anchor is one of the table's own headings, or the table would never be found. */
    private static void anchor(YamlFile<FormFile> file, TableFile table, int at) {
        List<String> headings = table.across().labels().stream()
                .flatMap(label -> label.spellings().stream())
                .toList();
        Set<String> known = headings.stream()
                .flatMap(heading -> Label.spellings(heading).stream())
                .collect(Collectors.toSet());
        for (int i = 0; i < table.anchor().size(); i++) {
            String anchor = table.anchor().get(i);
            if (Label.spellings(anchor).stream().noneMatch(known::contains)) {
                List<String> near = Near.to(anchor, headings);
                throw file.bad(
                        near.isEmpty()
                                ? Message.of("form.unknown-anchor", "anchor", anchor, "table", table.table())
                                : Message.of(
                                        "form.mistyped-anchor",
                                        "anchor",
                                        anchor,
                                        "table",
                                        table.table(),
                                        "near",
                                        near.get(0)),
                        "tables",
                        at,
                        "anchor",
                        i);
            }
        }
    }

    /** Whether every label with figures, on this axis, says what they count. */
    private static boolean eachCounts(Axis axis) {
        return axis.others() == null
                && axis.labels().stream()
                        .filter(label -> label.purpose().hasFigures())
                        .allMatch(label -> label.meaning().measure() != null);
    }

    private void labels(YamlFile<FormFile> file, List<AxisLabel> labels, Object... path) {
        for (int i = 0; i < labels.size(); i++) {
            Object[] place = java.util.Arrays.copyOf(path, path.length + 2);
            place[path.length] = i;
            place[path.length + 1] = "means";
            meaning(file, labels.get(i).meaning(), place);
        }
    }

    private void meaning(YamlFile<FormFile> file, Meaning meaning, Object... path) {
        code(
                file,
                meaning.setting(),
                code -> book.settings().has(code) || book.familyForms().has(code),
                "setting",
                path);
        code(file, meaning.category(), code -> book.categories().has(code), "category", path);
        code(file, meaning.measure(), code -> book.measures().has(code), "measure", path);
        code(file, meaning.sex(), dimension(Dimension.SEX), "sex", path);
        code(file, meaning.age(), dimension(Dimension.AGE), "age", path);
        code(file, meaning.disability(), dimension(Dimension.DISABILITY), "disability", path);
        code(file, meaning.residence(), dimension(Dimension.RESIDENCE), "residence", path);
    }

    private Predicate<String> dimension(Dimension dimension) {
        return code -> book.dimensions().all().stream()
                .anyMatch(
                        value -> value.dimension() == dimension && value.value().equals(code));
    }

    private static void code(
            YamlFile<FormFile> file, @Nullable String code, Predicate<String> known, String what, Object... path) {
        if (code != null && !known.test(code)) {
            throw file.bad(Message.of("form.unknown-code", "code", code, "what", what), path);
        }
    }
}
