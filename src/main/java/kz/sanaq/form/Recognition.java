package kz.sanaq.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.sanaq.language.Message;
import org.jspecify.annotations.Nullable;

/**
 * Which form a workbook is, told by its content: the one that knows a visible page best. Of editions that know it equally
 * well, the one in force decides, and the tie is told; an edition out of force is never refused.
 */
final class Recognition {

    /** Less of what a form must contain, in per cent, any workbook may have. */
    private static final int LEAST_NEARLY = 60;

    private final List<FormFile> forms;
    private final List<Recogniser> recognisers;

    Recognition(List<FormFile> forms) {
        this.forms = List.copyOf(forms);
        this.recognisers = forms.stream().map(Recogniser::new).toList();
    }

    /**
     * The form, and what stands beside it.
     *
     * @param form its position
     * @param tie the forms that know the workbook as well, itself among them; null where there is no other
     * @param pages those that are of the form
     */
    record Recognised(int form, @Nullable String tie, List<Page> pages) {

        Recognised {
            pages = List.copyOf(pages);
        }
    }

    /**
     * How near a form came where none knows the workbook.
     *
     * @param share of what a page of it must contain, in per cent
     * @param pages those that are so near
     */
    record Nearly(int form, int share, List<Page> pages) {

        Nearly {
            pages = List.copyOf(pages);
        }
    }

    Recogniser recogniser(int form) {
        return recognisers.get(form);
    }

    /** @param date when the workbook came: a hint to which of two like editions was meant */
    Optional<Recognised> of(List<Page> pages, LocalDate date) {
        int[] scores = recognisers.stream()
                .mapToInt(recogniser ->
                        pages.stream().mapToInt(recogniser::score).max().orElse(0))
                .toArray();
        int best = IntStream.of(scores).max().orElse(0);
        if (best == 0) {
            return Optional.empty();
        }
        List<Integer> first = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] == best) {
                first.add(i);
            }
        }
        int chosen = first.stream()
                .max(Comparator.comparing((Integer form) -> isInForce(forms.get(form), date))
                        .thenComparing(form -> forms.get(form).validFrom())
                        .thenComparing(form -> form))
                .orElseThrow();
        return Optional.of(new Recognised(
                chosen,
                first.size() == 1 ? null : names(first),
                pages.stream()
                        .filter(page -> recognisers.get(chosen).score(page) > 0)
                        .toList()));
    }

    private static boolean isInForce(FormFile form, LocalDate date) {
        return !date.isBefore(form.validFrom()) && (form.validTo() == null || !date.isAfter(form.validTo()));
    }

    private String names(List<Integer> positions) {
        return positions.stream().map(forms::get).map(Recognition::name).collect(Collectors.joining(", "));
    }

    private static String name(FormFile form) {
        return form.form() + " " + form.edition();
    }

    /** Says that no form knows these pages, and which came nearest. */
    Message unknown(List<Page> pages) {
        return byNearness(pages)
                .findFirst()
                .filter(near -> near.share() > 0)
                .map(near -> Message.of(
                        "form.unknown-near",
                        "nearest",
                        name(forms.get(near.form())),
                        "missing",
                        String.join(
                                ", ",
                                recognisers
                                        .get(near.form())
                                        .missing(near.pages().get(0)))))
                .orElseGet(() -> Message.of("form.unknown"));
    }

    /** The forms of which most of what they must contain is there, the nearest first. */
    List<Nearly> nearly(List<Page> pages) {
        return byNearness(pages).filter(near -> near.share() >= LEAST_NEARLY).toList();
    }

    private Stream<Nearly> byNearness(List<Page> pages) {
        return IntStream.range(0, recognisers.size())
                .mapToObj(form -> nearly(form, pages))
                .sorted(Comparator.comparingInt(Nearly::share).reversed());
    }

    private Nearly nearly(int form, List<Page> pages) {
        int[] nearness =
                pages.stream().mapToInt(recognisers.get(form)::nearness).toArray();
        int share = Arrays.stream(nearness).max().orElse(0);
        return new Nearly(
                form,
                share,
                IntStream.range(0, nearness.length)
                        .filter(page -> share > 0 && nearness[page] == share)
                        .mapToObj(pages::get)
                        .toList());
    }
}
