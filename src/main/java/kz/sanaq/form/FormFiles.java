package kz.sanaq.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.sanaq.knowledge.BadKnowledge;
import kz.sanaq.knowledge.Knowledge;
import kz.sanaq.knowledge.YamlFile;
import kz.sanaq.language.Message;
import kz.sanaq.reference.ReferenceBook;
import kz.sanaq.reference.Reporter;

/** The files below {@code jobs/returns/}, read and checked as a whole. */
final class FormFiles {

    private final List<Return> returns = new ArrayList<>();
    private final List<FormReader> readers = new ArrayList<>();
    private final World world;

    FormFiles(Knowledge knowledge, ReferenceBook book) {
        PeriodPhrases periods = new PeriodPhrases(
                knowledge.oneYaml("returns/periods.yaml", PeriodsFile.class).value());
        world = new World(
                book,
                knowledge.oneYaml("returns/titles.yaml", TitlesFile.class).value(),
                new UnitWords(
                        knowledge.oneYaml("returns/units.yaml", UnitsFile.class).value()));
        Set<String> kinds = new HashSet<>();
        book.reporters().all().stream().map(Reporter::kind).forEach(kinds::add);
        MeaningCheck meanings = new MeaningCheck(book);
        Map<String, List<YamlFile<FormFile>>> editionsByFolder =
                knowledge.yaml("returns/*/forms/*.yaml", FormFile.class).stream()
                        .collect(Collectors.groupingBy(FormFiles::folder, TreeMap::new, Collectors.toList()));
        for (YamlFile<Return> file : knowledge.yaml("returns/*/return.yaml", Return.class)) {
            Return owed = file.value();
            String folder = folder(file);
            if (!folder.equals(owed.code())) {
                throw file.bad(Message.of("form.wrong-folder", "folder", folder, "name", owed.code()), "return");
            }
            for (int i = 0; i < owed.owedBy().size(); i++) {
                if (!kinds.contains(owed.owedBy().get(i))) {
                    throw file.bad(
                            Message.of(
                                    "form.unknown-code", "code", owed.owedBy().get(i), "what", "owed-by"),
                            "owed-by",
                            i);
                }
            }
            returns.add(owed);
            List<YamlFile<FormFile>> editions = editionsByFolder.remove(folder);
            if (editions == null) {
                throw file.bad(Message.of("form.no-edition", "name", owed.code()));
            }
            for (YamlFile<FormFile> edition : editions) {
                readers.add(reader(owed, edition, periods, meanings));
            }
        }
        editionsByFolder.forEach((folder, editions) -> {
            throw editions.get(0).bad(Message.of("form.no-return", "folder", folder));
        });
    }

    /** The folder of the return that a file below {@code returns/} belongs to. */
    private static String folder(YamlFile<?> file) {
        return file.relativePath().split("/")[1];
    }

    private FormReader reader(Return owed, YamlFile<FormFile> file, PeriodPhrases periods, MeaningCheck meanings) {
        FormFile form = file.value();
        if (!form.form().equals(owed.code())) {
            throw file.bad(Message.of("form.wrong-folder", "folder", owed.code(), "name", form.form()), "form");
        }
        if (!file.relativePath().endsWith("/" + form.edition() + ".yaml")) {
            throw file.bad(
                    Message.of("form.wrong-folder", "folder", file.relativePath(), "name", form.edition()), "edition");
        }
        meanings.check(file);
        try {
            return new FormReader(owed, form, periods, world);
        } catch (IllegalArgumentException e) {
            throw new BadKnowledge(
                    file.relativePath(), 1, 0, Message.of("form.refused", "problem", String.valueOf(e.getMessage())));
        }
    }

    List<Return> returns() {
        return returns;
    }

    List<FormReader> readers() {
        return readers;
    }

    World world() {
        return world;
    }
}
