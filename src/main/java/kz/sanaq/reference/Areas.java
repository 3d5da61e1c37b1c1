package kz.sanaq.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kz.sanaq.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * The areas with their validity, names and succession.
 *
 * <p>A name is found whole, never by its beginning, and never by a bare two-digit code: codes of several systems
 * collide. A name that means several areas finds none.
 */
public final class Areas {

    private static final int LONGEST_NAME = 5;

    private final Map<String, Area> byCode;
    private final AreaNames names;
    private final List<Succession> successions;

    /** An area whose territory went, wholly or in part, to another; both are the same where an area became smaller. */
    public record Succession(String predecessor, String successor, LocalDate effective) {}

    Areas(Map<String, Area> byCode, AreaNames names, List<Succession> successions) {
        this.byCode = new LinkedHashMap<>(byCode);
        this.names = names;
        this.successions = List.copyOf(successions);
    }

    public Optional<Area> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public Collection<Area> all() {
        return List.copyOf(byCode.values());
    }

    public List<Area> validOn(LocalDate date, Area.Level level) {
        return byCode.values().stream()
                .filter(area -> area.level() == level && area.validity().contains(date))
                .toList();
    }

    /** The districts of an area on this date. */
    public List<Area> districtsOf(String code, LocalDate date) {
        return validOn(date, Area.Level.DISTRICT).stream()
                .filter(area -> code.equals(area.parent()))
                .toList();
    }

    /** The area of this name that existed on this date; a name in use then goes before a former or later one. */
    public Optional<Area> find(String name, LocalDate date, Area.Level level) {
        return one(
                named(name, level, null).filter(found -> found.area().validity().contains(date)), date);
    }

    /** As {@link #find(String, LocalDate, Area.Level)}, below one parent: three districts are called Абайский. */
    public Optional<Area> find(String name, LocalDate date, Area.Level level, String parent) {
        return one(
                named(name, level, parent)
                        .filter(found -> found.area().validity().contains(date)),
                date);
    }

    /** The area of this name whenever it existed; a name in use today goes before others. */
    public Optional<Area> find(String name, Area.Level level) {
        return one(named(name, level, null), null);
    }

    /** As {@link #find(String, Area.Level)}, below one parent. */
    public Optional<Area> find(String name, Area.Level level, String parent) {
        return one(named(name, level, parent), null);
    }

    /** The area of this name on this date, else whenever it existed: a closed one is still named in tables. */
    Optional<Area> findAround(String name, @Nullable LocalDate date, Area.Level level) {
        return date == null ? find(name, level) : find(name, date, level).or(() -> find(name, level));
    }

    /**
     * The district of this name below a parent; a town under its akimat too, and a bare word that names one district only.
     *
     * @param date absent: whenever it existed
     */
    Optional<Area> district(String name, @Nullable LocalDate date, String parent) {
        return names.spellingsOfDistrict(name)
                .map(spelling -> one(
                        spelling.filter(found -> found.area().level() == Area.Level.DISTRICT
                                && parent.equals(found.area().parent())
                                && (date == null || found.area().validity().contains(date))),
                        date))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** All areas of this name at this level, whenever they existed. */
    public List<Area> candidates(String name, Area.Level level) {
        return named(name, level, null).map(AreaNames.Named::area).distinct().toList();
    }

    /** All areas of this name at this level, also where the text leaves out what kind of area it means. */
    List<Area> candidatesOfAnyKind(String name, Area.Level level) {
        return names.namedByStem(name).stream()
                .map(AreaNames.Named::area)
                .filter(area -> area.level() == level)
                .distinct()
                .toList();
    }

    /** The areas of a level that a longer text mentions, such as a title in two languages; the longest names win. */
    public Set<Area> mentionedIn(String text, LocalDate date, Area.Level level) {
        List<String> words = List.of(Folding.fold(text).split(" "));
        Set<Area> found = new LinkedHashSet<>();
        int from = 0;
        while (from < words.size()) {
            int taken = 1;
            for (int length = Math.min(LONGEST_NAME, words.size() - from); length > 0; length--) {
                Optional<Area> area = one(
                        names.named(words.subList(from, from + length)).stream()
                                .filter(named -> named.area().level() == level
                                        && named.area().validity().contains(date)),
                        date);
                if (area.isPresent()) {
                    found.add(area.get());
                    taken = length;
                    break;
                }
            }
            from += taken;
        }
        return found;
    }

    /**
     * The regions that a text may mean by a name it puts before a word for region, where it is no name of any; most often
     * one, by a slip of the pen. Empty where nothing like a region's name stands there.
     */
    public Set<Area> likenedIn(String text, LocalDate date) {
        return new RegionLikeness(names, validOn(date, Area.Level.REGION)).in(text);
    }

    /** The areas that this one's territory belongs to after its changes, the area itself included if it goes on. */
    public List<Succession> successors(String code) {
        return successions.stream().filter(s -> s.predecessor().equals(code)).toList();
    }

    public List<Succession> predecessors(String code) {
        return successions.stream().filter(s -> s.successor().equals(code)).toList();
    }

    public List<Succession> successions() {
        return successions;
    }

    /** The area, those it came from and those it went to: where an institution of it may be registered. */
    public Set<String> kin(String code) {
        Set<String> kin = new LinkedHashSet<>(Set.of(code));
        successors(code).forEach(s -> kin.add(s.successor()));
        predecessors(code).forEach(s -> kin.add(s.predecessor()));
        return kin;
    }

    public List<Name> names(String code) {
        return names.of(code);
    }

    /** The name to show on this date: the official one, else any of that language, else another language's. */
    public String name(String code, Language language, LocalDate date) {
        return Stream.<Predicate<Name>>of(
                        name -> name.language() == language && isCurrent(name, date),
                        name -> name.language() == language
                                && name.kind() == Name.Kind.FORMER
                                && name.validity().contains(date),
                        name -> name.language() == language && name.kind() != Name.Kind.ALIAS,
                        name -> name.language() == Language.RU && isCurrent(name, date))
                .flatMap(rank -> names.of(code).stream().filter(rank))
                .map(Name::text)
                .findFirst()
                .orElse(code);
    }

    private static boolean isCurrent(Name name, LocalDate date) {
        return name.kind() == Name.Kind.OFFICIAL && name.validity().contains(date);
    }

    private Stream<AreaNames.Named> named(String name, Area.Level level, @Nullable String parent) {
        return names.named(name).stream()
                .filter(found -> found.area().level() == level)
                .filter(found -> parent == null || parent.equals(found.area().parent()));
    }

    private static Optional<Area> one(Stream<AreaNames.Named> found, @Nullable LocalDate date) {
        List<AreaNames.Named> all = new ArrayList<>(found.toList());
        List<Area> inUse = all.stream()
                .filter(named -> date == null
                        ? named.name().validity().isOpen()
                        : named.name().validity().contains(date))
                .map(AreaNames.Named::area)
                .distinct()
                .toList();
        List<Area> areas = inUse.isEmpty()
                ? all.stream().map(AreaNames.Named::area).distinct().toList()
                : inUse;
        return areas.size() == 1 ? Optional.of(areas.get(0)) : Optional.empty();
    }
}
