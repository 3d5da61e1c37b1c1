package kz.sanaq.workbook;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The hazards of a workbook as a set. */
final class Hazards {

    private Hazards() {}

    /** Of a package: programs by what their part is, not by what it is called. */
    static Set<Hazard> of(PackageParts parts, List<UnreadSheet> unread) {
        boolean programs = parts.names().stream()
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"));
        boolean links = parts.names().stream()
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("xl/externallinks/"));
        return of(programs || parts.hasType("vbaProject") || hasMacros(unread), links);
    }

    /** Whether sheets of macros are among those that are not read. */
    static boolean hasMacros(List<UnreadSheet> unread) {
        return unread.stream().anyMatch(sheet -> sheet.kind() == UnreadSheet.Kind.MACROS);
    }

    static Set<Hazard> of(boolean macros, boolean links) {
        EnumSet<Hazard> hazards = EnumSet.noneOf(Hazard.class);
        if (macros) {
            hazards.add(Hazard.MACROS);
        }
        if (links) {
            hazards.add(Hazard.EXTERNAL_LINKS);
        }
        return hazards;
    }
}
