package kz.sanaq.notice;

import java.math.BigDecimal;
import java.util.List;
import kz.sanaq.language.Message;
import kz.sanaq.language.Words;
import kz.sanaq.notice.PersonRole.Topic;
import kz.sanaq.reference.Area;
import org.jspecify.annotations.Nullable;

/**
 * What runs have to tell, of all areas, free of language.
 *
 * @param run the last of the runs
 * @param taken workbooks that were loaded, whole or in part
 */
record News(
        long run,
        List<Taken> taken,
        List<NotLoaded> notLoaded,
        List<Opened> findings,
        List<Changed> gaps,
        List<Message> notRead) {

    /** How many workbooks of a sender were loaded. */
    record Taken(@Nullable String area, Words sender, int workbooks) {}

    /**
     * Why a workbook, or a part of it, was not loaded.
     *
     * @param file empty where the workbook was set aside: its name may be a child's, too
     */
    record NotLoaded(
            long submission,
            @Nullable String area,
            Words sender,
            String status,
            String file,
            String place,
            @Nullable Message reason) {}

    /** How many findings of a rule these runs saw first. */
    record Opened(@Nullable String area, Words title, String severity, int count) {}

    /**
     * A gap that is not what was told before.
     *
     * @param before what was told; none where it is new
     */
    record Changed(
            Words title,
            String areaCode,
            Words area,
            String unit,
            @Nullable BigDecimal before,
            BigDecimal difference,
            BigDecimal residual) {}

    /** What of it concerns a person: the part that they answer for. */
    News of(Person person) {
        return new News(
                run,
                hears(person, Topic.NOT_LOADED, taken).stream()
                        .filter(one -> person.answersFor(one.area()))
                        .toList(),
                hears(person, Topic.NOT_LOADED, notLoaded).stream()
                        .filter(one -> person.answersFor(one.area()))
                        .toList(),
                hears(person, Topic.FINDINGS, findings).stream()
                        .filter(one -> person.answersFor(one.area()))
                        .toList(),
                hears(person, Topic.GAPS, gaps).stream()
                        .filter(one -> person.isOfTheCountry()
                                ? one.areaCode().equals(Area.COUNTRY)
                                : person.answersFor(one.areaCode()))
                        .toList(),
                person.isOfTheCountry() ? hears(person, Topic.NOT_READ, notRead) : List.of());
    }

    /** Whether nobody has to do or know anything: that workbooks were taken in alone is no reason to write. */
    boolean isNone() {
        return notLoaded.isEmpty() && findings.isEmpty() && gaps.isEmpty() && notRead.isEmpty();
    }

    private static <T> List<T> hears(Person person, Topic topic, List<T> all) {
        return person.hears(topic) ? all : List.of();
    }
}
