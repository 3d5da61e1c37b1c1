package kz.sanaq.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import kz.sanaq.language.Language;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class WaterfallTests {

    private static final Pattern BAR =
            Pattern.compile("<rect class=\"bar [a-z]+\" x=\"(-?\\d+)\" y=\"\\d+\" width=\"(\\d+)\"");

    @Property(tries = 300)
    void theBarsAlwaysLeadFromOneNumberToTheOther(
            @ForAll @IntRange(min = 0, max = 2_000_000) int start,
            @ForAll @Size(max = 12) List<@IntRange(min = -500_000, max = 500_000) Integer> amounts) {
        var waterfall = waterfall(start, amounts);

        var level = (long) start;
        for (var bar : waterfall.bars()) {
            assertThat(bar.from()).isEqualTo(level);
            level = bar.to();
        }
        assertThat(level).isEqualTo(waterfall.end());
    }

    @Property(tries = 100)
    void theBarsStayInThePicture(
            @ForAll @IntRange(min = 0, max = 2_000_000) int start,
            @ForAll @Size(max = 12) List<@IntRange(min = -500_000, max = 500_000) Integer> amounts) {
        var words = new WaterfallWords("title", "start", "end", Language.EN);
        var picture = WaterfallPicture.draw(waterfall(start, amounts), words);

        var wide = picture.substring(0, picture.indexOf("</svg>"));
        var bars = BAR.matcher(wide).results().toList();
        assertThat(bars).hasSize(amounts.size() + 2);
        assertThat(bars).allSatisfy(bar -> {
            assertThat(Integer.parseInt(bar.group(1))).isBetween(384, 970);
            assertThat(Integer.parseInt(bar.group(1)) + Integer.parseInt(bar.group(2)))
                    .isBetween(384, 972);
        });
    }

    @Test
    void aWaterfallThatDoesNotCloseCannotBeMade() {
        var component = new Waterfall.Component("part", 4525, Basis.PUBLISHED);

        assertThatThrownBy(() -> new Waterfall(6223, List.of(component), 12271))
                .hasMessage("6223 and components of 4525 do not make 12271");
    }

    @Test
    void aLabelIsBrokenAtItsBlanksButNotWithinANumber() {
        assertThat(TextLines.of("adaptation centres, if 4 525 is a stock", 24))
                .containsExactly("adaptation centres, if", "4 525 is a stock");
    }

    private static Waterfall waterfall(int start, List<Integer> amounts) {
        var components = new ArrayList<Waterfall.Component>();
        amounts.forEach(amount -> components.add(new Waterfall.Component("part", amount, Basis.MEASURED)));
        var end = start + amounts.stream().flatMapToLong(LongStream::of).sum();
        return new Waterfall(start, components, end);
    }
}
