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
            String note) {}

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
