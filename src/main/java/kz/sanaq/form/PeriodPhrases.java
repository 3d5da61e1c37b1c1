package kz.sanaq.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.sanaq.form.PeriodsFile.Says;
import kz.sanaq.form.PeriodsFile.Where;
import kz.sanaq.observation.Basis;
import org.jspecify.annotations.Nullable;

/** Finds the dates and periods that a text states, in whatever spelling the file of periods knows. */
final class PeriodPhrases {

    private record Compiled(Says says, Where where, Pattern pattern) {}

    /** Where a phrase stands and what it states; nothing where it is a date that does not exist. */
    private record Match(int start, int end, @Nullable StatedPeriod period) {
        boolean overlaps(Match other) {
            return start < other.end && other.start < end;
        }
    }

    private final List<Compiled> phrases;
    private final Map<String, Integer> months;
    private final Phrases yearToDate;

    PeriodPhrases(PeriodsFile file) {
        months = file.monthsByBeginning();
        yearToDate = Phrases.of(file.yearToDate());
        phrases = file.phrases().stream()
                .flatMap(phrase -> phrase.written().stream()
                        .map(written -> new Compiled(phrase.says(), phrase.where(), pattern(written))))
                .toList();
    }

    /** The distinct periods stated, in the order of the text. */
    List<StatedPeriod> in(String text, Where where) {
        if (!hasDigit(text)) {
            return List.of();
        }
        String searched = split(Folding.fold(text.replace('_', ' ')));
        List<Match> matches = new ArrayList<>();
        for (Compiled phrase : phrases) {
            if (phrase.where == Where.ANYWHERE || phrase.where == where) {
                find(phrase, searched, where, matches);
            }
        }
        matches.sort((a, b) -> Integer.compare(b.end - b.start, a.end - a.start));
        List<Match> kept = new ArrayList<>();
        for (Match match : matches) {
            if (kept.stream().noneMatch(match::overlaps)) {
                kept.add(match);
            }
        }
        kept.sort((a, b) -> Integer.compare(a.start, b.start));
        return kept.stream()
                .map(Match::period)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The month of this year that words of a name begin; empty where they begin none, or more than one. */
    List<StatedPeriod> monthsIn(String name, int year) {
        List<Integer> found = Arrays.stream(split(Folding.fold(name)).split(" "))
                .flatMap(word -> months.entrySet().stream()
                        .filter(month -> word.startsWith(month.getKey()))
                        .map(Map.Entry::getValue)
                        .limit(1))
                .distinct()
                .toList();
        return found.size() == 1 ? months(year, found.get(0), 1).stream().toList() : List.of();
    }

    private void find(Compiled phrase, String searched, Where where, List<Match> matches) {
        Matcher matcher = phrase.pattern.matcher(searched);
        while (matcher.find()) {
            boolean whole = where != Where.HEADING
                    || phrase.where != Where.HEADING
                    || matcher.start() == 0 && matcher.end() == searched.length();
            if (whole) {
                stated(phrase, matcher, searched, matches);
            }
        }
    }

    /** A date that does not exist states nothing, and neither does its month: 31 February is not February. */
    private void stated(Compiled phrase, Matcher matcher, String searched, List<Match> matches) {
        try {
            period(phrase.says, matcher, searched)
                    .filter(period -> phrase.where != Where.NAME || isBoundary(period))
                    .ifPresent(period -> matches.add(new Match(matcher.start(), matcher.end(), period)));
        } catch (DateTimeException notADate) {
            if (phrase.where == Where.ANYWHERE) {
                matches.add(new Match(matcher.start(), matcher.end(), null));
            }
        }
    }

    /** A bare date in a name may be the day of sending; only the end of a month is taken for what the file is about. */
    private static boolean isBoundary(StatedPeriod period) {
        return period.end().plusDays(1).getDayOfMonth() == 1;
    }

    /** @throws DateTimeException where a date is written that does not exist */
    private Optional<StatedPeriod> period(Says says, Matcher matcher, String searched) {
        int year = year(matcher);
        Optional<StatedPeriod> period = switch (says) {
            case AS_OF ->
                Optional.of(StatedPeriod.on(LocalDate.of(year, monthOf(matcher.group("month")), day(matcher))));
            case MONTH -> months(year, monthOf(matcher.group("month")), 1);
            case QUARTER -> months(year, number(matcher) * 3 - 2, 3);
            case HALF_YEAR -> months(year, number(matcher) * 6 - 5, 6);
            case YEAR -> months(year, 1, 12);
            case FIRST_MONTHS -> months(year, 1, number(matcher));
            case SCHOOL_YEAR ->
                Optional.of(new StatedPeriod(LocalDate.of(year, 9, 1), LocalDate.of(year + 1, 8, 31), Basis.PERIOD));
            case RANGE -> range(year, matcher);
        };
        return period.map(found -> yearToDate.any(Phrases.searchable(searched)) && !found.isDate()
                ? new StatedPeriod(found.end().withDayOfYear(1), found.end(), Basis.YEAR_TO_DATE)
                : found);
    }

    private static Optional<StatedPeriod> months(int year, int first, int count) {
        LocalDate start = LocalDate.of(year, first, 1);
        return count < 1 || count > 12
                ? Optional.empty()
                : Optional.of(new StatedPeriod(start, start.plusMonths(count).minusDays(1), Basis.PERIOD));
    }

    /** What the beginning leaves out is as in the end; without days, whole months. */
    private Optional<StatedPeriod> range(int year, Matcher matcher) {
        boolean days = has(matcher, "day");
        int fromYear = has(matcher, "fromYear") ? Integer.parseInt(matcher.group("fromYear")) : year;
        int month = monthOf(matcher.group("month"));
        int fromMonth = has(matcher, "fromMonth") ? monthOf(matcher.group("fromMonth")) : month;
        LocalDate start = LocalDate.of(fromYear, fromMonth, days ? Integer.parseInt(matcher.group("fromDay")) : 1);
        LocalDate end = days
                ? LocalDate.of(year, month, day(matcher))
                : LocalDate.of(year, month, 1).plusMonths(1).minusDays(1);
        return end.isBefore(start) ? Optional.empty() : Optional.of(new StatedPeriod(start, end, Basis.PERIOD));
    }

    private static boolean has(Matcher matcher, String group) {
        return matcher.pattern().pattern().contains("?<" + group + ">");
    }

    private static int day(Matcher matcher) {
        return Integer.parseInt(matcher.group("day"));
    }

    private static int number(Matcher matcher) {
        String number = matcher.group("number");
        return switch (number) {
            case "i", "и" -> 1;
            case "ii", "ии" -> 2;
            case "iii", "иии" -> 3;
            case "iv", "иv" -> 4;
            default -> Integer.parseInt(number);
        };
    }

    private static int year(Matcher matcher) {
        int year = Integer.parseInt(matcher.group("year"));
        return year < 100 ? 2000 + year : year;
    }

    private int monthOf(String month) {
        if (Character.isDigit(month.charAt(0))) {
            return Integer.parseInt(month);
        }
        return months.entrySet().stream()
                .filter(entry -> month.startsWith(entry.getKey()))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    /** A phrase as a pattern over folded words, letters and digits apart. */
    private Pattern pattern(String written) {
        StringBuilder pattern = new StringBuilder("(?<![\\p{L}\\d])");
        String gap = "";
        for (String word : written.strip().split("\\s+")) {
            pattern.append(gap).append(word(word));
            gap = " ";
        }
        return Pattern.compile(pattern.append("(?![\\p{L}\\d])").toString());
    }

    private String word(String word) {
        return switch (word) {
            case "{day}" -> "(?<day>\\d{1,2})";
            case "{from-day}" -> "(?<fromDay>\\d{1,2})";
            case "{month}" -> "(?<month>" + monthNames() + ")";
            case "{from-month}" -> "(?<fromMonth>" + monthNames() + ")";
            case "{month-number}" -> "(?<month>\\d{1,2})";
            case "{from-month-number}" -> "(?<fromMonth>\\d{1,2})";
            case "{from-year}" -> "(?<fromYear>(?:19|20)\\d{2})";
            case "{year}" -> "(?<year>(?:19|20)\\d{2})";
            case "{short-year}" -> "(?<year>\\d{2})";
            case "{next-year}" -> "(?:20)?\\d{2}";
            case "{number}" -> "(?<number>\\d{1,2}|[iи]{1,3}|[iи]v)";
            default ->
                word.endsWith("*")
                        ? Pattern.quote(Folding.fold(word.substring(0, word.length() - 1))) + "\\p{L}*"
                        : Pattern.quote(Folding.fold(word));
        };
    }

    private String monthNames() {
        return "(?:" + months.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")\\p{L}*";
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Blanks between digits and letters: {@code 01.01.18г.} has four words. */
    private static String split(String folded) {
        StringBuilder split = new StringBuilder(folded.length() + 8);
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            char previous = i == 0 ? ' ' : folded.charAt(i - 1);
            if (c != ' ' && previous != ' ' && Character.isDigit(c) != Character.isDigit(previous)) {
                split.append(' ');
            }
            split.append(c);
        }
        return split.toString();
    }
}
