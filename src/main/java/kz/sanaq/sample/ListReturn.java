package kz.sanaq.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a list of organisations says: sections of one setting each, with their organisations. */
record ListReturn(Area area, LocalDate date, List<Section> sections) {

    /** One setting's organisations. */
    record Section(Setting setting, List<Entry> entries) {}

    /** One organisation's row. */
    record Entry(
            String code,
            String name,
            String bin,
            String locality,
            int capacity,
            Children children,
            Categories categories,
            String note) {

        int figure(String column) {
            return switch (column) {
                case "organisations" -> 1;
                case "capacity" -> capacity;
                case "total" -> children.total();
                case "boys" -> children.boys();
                case "girls" -> children.girls();
                case "0-3" -> children.infants();
                case "4-6" -> children.preschool();
                case "7-17" -> children.school();
                case "18+" -> children.adults();
                case "orphans" -> categories.orphans();
                case "without-care" -> categories.withoutCare();
                case "difficult" -> categories.difficult();
                case "other" -> categories.other();
                case "disabled" -> categories.disabled();
                case "with-parents" -> categories.withParents();
                default -> throw new IllegalArgumentException(column);
            };
        }
    }

    /** A section of the list, created at the end where it is missing. */
    Section section(Setting setting) {
        return sections.stream()
                .filter(section -> section.setting == setting)
                .findFirst()
                .orElseGet(() -> {
                    var section = new Section(setting, new ArrayList<>());
                    sections.add(section);
                    return section;
                });
    }
}
