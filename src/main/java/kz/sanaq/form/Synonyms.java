package kz.sanaq.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gives a form the spellings that stewards have accepted: of labels, of anchors, and of phrases that it is recognised by. */
final class Synonyms {

    private final List<Synonym> all;

    Synonyms(List<Synonym> all) {
        this.all = List.copyOf(all);
    }

    /** The form with what is said of it. */
    FormFile applied(FormFile form) {
        List<Synonym> own = all.stream()
                .filter(synonym -> synonym.returnCode().equals(form.form()) && synonym.isOf(form))
                .toList();
        FormFile applied = form;
        for (Synonym synonym : own) {
            applied = applied(applied, synonym);
        }
        return applied;
    }

    private static FormFile applied(FormFile form, Synonym synonym) {
        List<TableFile> tables = new ArrayList<>();
        AxisLabel meant = null;
        for (TableFile table : form.tables()) {
            AxisLabel label = table.table().equals(synonym.table()) ? label(table, synonym) : null;
            tables.add(label == null ? table : with(table, label, synonym));
            meant = label == null ? meant : label;
        }
        return meant == null ? form : form.with(recognise(form.recognise(), meant, synonym), tables);
    }

    /** The label that a synonym is of; null where the table has none. */
    static @Nullable AxisLabel label(TableFile table, Synonym synonym) {
        Axis axis = synonym.axis() == Direction.ACROSS ? table.across() : table.down();
        return new AxisIndex(axis).find(synonym.label());
    }

    private static TableFile with(TableFile table, AxisLabel label, Synonym synonym) {
        boolean isAcross = synonym.axis() == Direction.ACROSS;
        Set<String> spellings = folded(label);
        List<String> anchor = new ArrayList<>(table.anchor());
        if (isAcross && table.anchor().stream().map(Folding::fold).anyMatch(spellings::contains)) {
            anchor.add(synonym.spelling());
        }
        return new TableFile(
                table.table(),
                anchor,
                table.headingRows(),
                table.means(),
                isAcross ? with(table.across(), label, synonym) : table.across(),
                isAcross ? table.down() : with(table.down(), label, synonym));
    }

    private static Axis with(Axis axis, AxisLabel label, Synonym synonym) {
        return new Axis(
                axis.labelsIn(),
                axis.labels().stream()
                        .map(one -> one == label ? one.speltAlso(synonym.spelling()) : one)
                        .toList(),
                axis.others());
    }

    /** A phrase that one of the label's own spellings has is there as well where the label is written so. */
    private static Recognise recognise(Recognise recognise, AxisLabel label, Synonym synonym) {
        return new Recognise(
                alike(recognise.allOf(), label, synonym),
                recognise.anyOf() == null ? null : alike(recognise.anyOf(), label, synonym),
                recognise.noneOf());
    }

    private static List<String> alike(List<String> phrases, AxisLabel label, Synonym synonym) {
        return phrases.stream()
                .map(phrase ->
                        folded(label).stream().map(Phrases::searchable).anyMatch(Phrases.of(List.of(phrase))::any)
                                ? phrase + " | " + synonym.spelling()
                                : phrase)
                .toList();
    }

    private static Set<String> folded(AxisLabel label) {
        return label.spellings().stream().map(Folding::fold).collect(Collectors.toSet());
    }
}
