package kz.sanaq.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import kz.sanaq.knowledge.Knowledge;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NameLikenessTests {

    private static final List<String> NAMES = Books.own().institutions().all().stream()
            .map(i -> i.last().nameRu())
            .toList();

    private static final NameLikeness LIKENESS = likeness();

    @Property
    void everyNameIsItselfInWhateverOrderItsWordsStand(@ForAll("names") String name, @ForAll Random chance) {
        List<String> words = LIKENESS.words(name);
        List<String> shuffled = new ArrayList<>(words);
        Collections.shuffle(shuffled, chance);

        assertThat(LIKENESS.of(shuffled, words)).isCloseTo(1, within(1e-9));
    }

    @Property
    void likenessLiesBetweenNothingAndAll(@ForAll("names") String one, @ForAll("names") String other) {
        assertThat(LIKENESS.of(LIKENESS.words(one), LIKENESS.words(other))).isBetween(0.0, 1.0);
    }

    @Property
    void twoNamesOfTheRegisterAreAsLikeTheOneWayAsTheOther(@ForAll("names") String one, @ForAll("names") String other) {
        List<String> left = LIKENESS.words(one);
        List<String> right = LIKENESS.words(other);

        boolean thereAlike = LIKENESS.of(left, right) >= 0.85;
        boolean backAlike = LIKENESS.of(right, left) >= 0.85;
        assertThat(thereAlike).isEqualTo(backAlike);
    }

    @Property
    void twoWordsAreAsLikeTheOneWayAsTheOther(@ForAll("words") String one, @ForAll("words") String other) {
        assertThat(LIKENESS.isSameWord(one, other)).isEqualTo(LIKENESS.isSameWord(other, one));
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(NAMES);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withChars("абвгиклмнорст").ofMinLength(1).ofMaxLength(12);
    }

    private static NameLikeness likeness() {
        NameLikeness likeness = new NameLikeness(new Knowledge(java.nio.file.Path.of("jobs"))
                .csv("reference/institution-words.csv", "written", "meaning", "note"));
        NAMES.forEach(name -> likeness.learn(likeness.words(name)));
        return likeness;
    }
}
