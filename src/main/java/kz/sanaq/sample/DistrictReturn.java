package kz.sanaq.sample;

import java.time.LocalDate;
import java.util.List;

/** What a department says of the children without parental care of its region, district by district. */
record DistrictReturn(Area area, LocalDate date, List<Row> rows) {

    /** One district: {@code registered} children are those of the kinds of care that follow, the adopted aside. */
    record Row(
            String nameRu,
            String nameKk,
            int registered,
            int orphans,
            int guardianship,
            int patronage,
            int fosterFamilies,
            int fosterChildren,
            int adopted,
            int organisations,
            int temporary,
            int hospital,
            int students,
            int professional) {}
}
