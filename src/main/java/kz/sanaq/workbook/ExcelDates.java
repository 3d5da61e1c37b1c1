package kz.sanaq.workbook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Serial numbers as days, in the two systems of Excel: from 1900, with a 29 February that never was, and from 1904. */
final class ExcelDates {

    private static final LocalDate SYSTEM_1904 = LocalDate.of(1904, 1, 1);

    private static final LocalDate BEFORE_MARCH_1900 = LocalDate.of(1899, 12, 31);

    private static final LocalDate SINCE_MARCH_1900 = LocalDate.of(1899, 12, 30);

    /** The day after 31 December 9999 in the system of 1900. */
    private static final double END = 2_958_466;

    private static final double SECONDS = 86_400;

    private ExcelDates() {}

    static @Nullable LocalDate day(double serial, boolean since1904) {
        if (!(serial >= 0 && serial < END)) {
            return null;
        }
        long days = (long) serial;
        return since1904 ? SYSTEM_1904.plusDays(days) : start(days).plusDays(days);
    }

    private static LocalDate start(long serial) {
        return serial <= 60 ? BEFORE_MARCH_1900 : SINCE_MARCH_1900;
    }

    /** The serial number of an ISO date or date and time, {@link Numbers#NONE} where the text is none. */
    static double serial(String iso, boolean since1904) {
        try {
            String local = iso.endsWith("Z") ? iso.substring(0, iso.length() - 1) : iso;
            LocalDateTime moment =
                    local.indexOf('T') < 0 ? LocalDate.parse(local).atStartOfDay() : LocalDateTime.parse(local);
            return serial(moment.toLocalDate(), since1904)
                    + moment.toLocalTime().toNanoOfDay()
                            / (SECONDS * ChronoUnit.SECONDS.getDuration().toNanos());
        } catch (DateTimeException none) {
            return time(iso);
        }
    }

    private static double time(String iso) {
        try {
            return LocalTime.parse(iso).toSecondOfDay() / SECONDS;
        } catch (DateTimeException none) {
            return Numbers.NONE;
        }
    }

    private static double serial(LocalDate day, boolean since1904) {
        if (since1904) {
            return ChronoUnit.DAYS.between(SYSTEM_1904, day);
        }
        long days = ChronoUnit.DAYS.between(SINCE_MARCH_1900, day);
        return days > 60 ? days : days - 1;
    }
}
