package kz.sanaq.notice;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.sanaq.knowledge.Knowledge;
import kz.sanaq.knowledge.YamlFile;
import kz.sanaq.language.Message;
import kz.sanaq.reference.Area;
import kz.sanaq.reference.ReferenceBook;

/** The file {@code jobs/people.yaml}: who is written to. Each address once, so that each gets one message. */
record People(List<Person> people) {

    private static final String FILE = "people.yaml";

    static List<Person> read(Knowledge knowledge) {
        YamlFile<People> file = knowledge.oneYaml(FILE, People.class);
        List<Person> people = file.value().people();
        Set<String> addresses = new HashSet<>();
        for (int i = 0; i < people.size(); i++) {
            if (!addresses.add(people.get(i).email())) {
                throw file.bad(
                        Message.of("notice.twice", "address", people.get(i).email()), "people", i, "email");
            }
        }
        checkAreas(file, knowledge);
        return people;
    }

    private static void checkAreas(YamlFile<People> file, Knowledge knowledge) {
        List<Person> people = file.value().people();
        if (people.stream().allMatch(Person::isOfTheCountry)) {
            return;
        }
        Set<String> known = ReferenceBook.read(knowledge).areas().all().stream()
                .map(Area::code)
                .collect(Collectors.toSet());
        for (int i = 0; i < people.size(); i++) {
            for (String area : people.get(i).areas()) {
                if (!known.contains(area)) {
                    throw file.bad(Message.of("notice.no-area", "area", area), "people", i, "areas");
                }
            }
        }
    }
}
