package kz.sanaq.sample;

import java.util.List;

/** The journal of an adaptation centre or a shelter: whom it admitted in each month of a year, and what became of them. */
record JournalReturn(Institution institution, Area area, int year, List<Month> months) {

    /** One month; the lines are those of NEGL, CWPC, CRUEL and DEV, in this order. */
    record Month(int month, List<Line> lines) {}

    /** The entrants of one category: by sex, by age, by destination; {@code remaining} are those still there. */
    record Line(
            String category,
            int inflow,
            int boys,
            int girls,
            int age3to6,
            int age7to13,
            int age14to17,
            int parents,
            int guardianship,
            int childrenHome,
            int specialSchool,
            int shelter,
            int hospital,
            int runaway,
            int remaining) {}
}
