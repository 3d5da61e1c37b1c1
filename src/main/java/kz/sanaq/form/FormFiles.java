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

    private static final String PERIODS = "returns/periods.yaml";
    private static final String TITLES = "returns/titles.yaml";
    private static final String UNITS = "returns/units.yaml";
    private static final String HAZARDS = "returns/hazards.yaml";

    private final List<Return> returns = new ArrayList<>();
    private final Map<String, String> versions = new TreeMap<>();
    private final List<Edition> editions = new ArrayList<>();
    private final World world;
    private final HazardPolicies hazards;
    private final PeriodPhrases periods;
    private final Shelves shelves;

    /** A return and one version of its form. */
    private record Edition(Return owed, FormFile form) {}

    FormFiles(Knowledge knowledge, ReferenceBook book) {
        periods =
                new PeriodPhrases(knowledge.oneYaml(PERIODS, PeriodsFile.class).value());
        world = new World(
                book,
                knowledge.oneYaml(TITLES, TitlesFile.class).value(),
                new UnitWords(knowledge.oneYaml(UNITS, UnitsFile.class).value()));
        hazards = new HazardPolicies(
                knowledge.oneYaml(HAZARDS, HazardsFile.class).value().hazards());
        List<SynonymFile> synonyms = new ArrayList<>();
        List<HazardAnswer> decided = new ArrayList<>();
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
            String own = "returns/" + folder;
            versions.put(
                    owed.code(),
                    knowledge.hash(
                            own + "/return.yaml",
                            own + "/forms",
                            Synonym.file(folder).path(),
                            HazardAnswer.file(folder).path(),
                            PERIODS,
                            TITLES,
                            UNITS,
                            HAZARDS));
            List<YamlFile<FormFile>> files = editionsByFolder.remove(folder);
            if (files == null) {
                throw file.bad(Message.of("form.no-edition", "name", owed.code()));
            }
            for (YamlFile<FormFile> edition : files) {
                editions.add(new Edition(owed, checked(owed, edition, periods, meanings)));
            }
            List<FormFile> forms = files.stream().map(YamlFile::value).toList();
            synonyms.add(SynonymFile.read(knowledge, owed.code(), forms));
            decided.addAll(HazardAnswer.read(knowledge, owed.code(), forms));
        }
        editionsByFolder.forEach((folder, files) -> {
            throw files.get(0).bad(Message.of("form.no-return", "folder", folder));
        });
        shelves = new Shelves(
                new Answers(
                        synonyms.stream()
                                .flatMap(file -> file.standing().stream())
                                .toList(),
                        decided),
                answers -> editions.stream()
                        .map(edition -> new FormReader(
                                edition.owed,
                                answers.applied(edition.form),
                                editionsOf(edition.owed),
                                hazards.with(edition.form.policies()).with(answers.policies(edition.form)),
                                periods,
                                world))
                        .toList());
        synonyms.forEach(file -> file.check(shelves));
    }

    /** For each return, a checksum of the files by which its workbooks are read. */
    Map<String, String> versions() {
        return versions;
    }

    /** The folder of the return that a file below {@code returns/} belongs to. */
    private static String folder(YamlFile<?> file) {
        return file.relativePath().split("/")[1];
    }

    private List<FormFile> editionsOf(Return owed) {
        return editions.stream()
                .filter(edition -> edition.owed == owed)
                .map(Edition::form)
                .toList();
    }

    private FormFile checked(Return owed, YamlFile<FormFile> file, PeriodPhrases periods, MeaningCheck meanings) {
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
            new FormReader(owed, form, List.of(form), hazards.with(form.policies()), periods, world);
            return form;
        } catch (IllegalArgumentException e) {
            throw new BadKnowledge(
                    file.relativePath(), 1, 0, Message.of("form.refused", "problem", String.valueOf(e.getMessage())));
        }
    }

    List<Return> returns() {
        return returns;
    }

    Shelves shelves() {
        return shelves;
    }

    PeriodPhrases periods() {
        return periods;
    }

    World world() {
        return world;
    }
}
