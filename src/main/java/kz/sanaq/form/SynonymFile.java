package kz.sanaq.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.sanaq.knowledge.CsvRow;
import kz.sanaq.knowledge.Knowledge;
import kz.sanaq.language.Message;

/** The file of a return's synonyms: what stewards accepted, line by line. */
final class SynonymFile {

    /** A line that stands, and what it says. */
    private record Line(CsvRow row, Synonym synonym) {}

    private final List<Line> lines = new ArrayList<>();

    private SynonymFile() {}

    static SynonymFile read(Knowledge knowledge, String returnCode, List<FormFile> editions) {
        SynonymFile file = new SynonymFile();
        for (CsvRow row : Synonym.file(returnCode).standing(knowledge)) {
            Synonym synonym = Synonym.of(returnCode, row);
            if (editions.stream().noneMatch(synonym::isOf)) {
                throw row.bad("label", Message.of("form.unknown-label", "label", synonym.label()));
            }
            file.lines.add(new Line(row, synonym));
        }
        return file;
    }

    List<Synonym> standing() {
        return lines.stream().map(Line::synonym).toList();
    }

    /** Refuses one with which a form could not be read: a spelling that another label has. */
    void check(Shelves shelves) {
        Set<String> senders = lines.stream()
                .map(line -> line.synonym.scope().sender())
                .collect(Collectors.toCollection(TreeSet::new));
        senders.add("");
        for (Line line : lines) {
            LocalDate first = line.synonym.scope().received().from();
            try {
                senders.forEach(sender -> shelves.on(first, sender));
            } catch (IllegalArgumentException e) {
                throw line.row.bad("written", Message.of("form.refused", "problem", String.valueOf(e.getMessage())));
            }
        }
    }
}
