package kz.sanaq.publication;

import java.util.ArrayList;
import java.util.List;

/** Draws a waterfall: one row a bar, its name at the left or, where the page is narrow, above it. */
final class WaterfallPicture {

    private static final int BAR = 26;
    private static final int LINE = 18;
    private static final int SPACE = 16;

    /** Where names, bars and numbers stand, in units of the view box. */
    private record Layout(String name, int width, int plotLeft, int plotRight, int labelLength, boolean isLabelAbove) {

        static final Layout WIDE = new Layout("wide", 1080, 384, 970, 43, false);
        static final Layout NARROW = new Layout("narrow", 360, 4, 356, 34, true);

        int textHeight(Step step) {
            return step.text().size() * LINE;
        }

        int barOffset(Step step) {
            return isLabelAbove ? textHeight(step) + 5 : Math.max(0, (textHeight(step) - BAR) / 2);
        }

        int height(Step step) {
            return SPACE + (isLabelAbove ? barOffset(step) + BAR : Math.max(BAR, textHeight(step)));
        }
    }

    /** One row: its text (the last line is the basis, where there is one), the stretch of its bar, its number. */
    private record Step(List<String> text, String kind, boolean hasBasis, long from, long to, String number) {}

    private final Waterfall waterfall;
    private final Layout layout;
    private final List<Step> steps;

    private WaterfallPicture(Waterfall waterfall, WaterfallWords words, Layout layout) {
        this.waterfall = waterfall;
        this.layout = layout;
        this.steps = steps(waterfall, words, layout.labelLength());
    }

    /** Both layouts, one after the other; the style sheet shows the one that fits. */
    static String draw(Waterfall waterfall, WaterfallWords words) {
        return new WaterfallPicture(waterfall, words, Layout.WIDE).picture(words.title())
                + new WaterfallPicture(waterfall, words, Layout.NARROW).picture(words.title());
    }

    private static List<Step> steps(Waterfall waterfall, WaterfallWords words, int labelLength) {
        var steps = new ArrayList<Step>();
        steps.add(end(words.start(), waterfall.start(), words, labelLength));
        for (var bar : waterfall.bars()) {
            var component = bar.component();
            var text = TextLines.of(component.label(), labelLength);
            var hasBasis = component.basis() != Basis.UNEXPLAINED;
            if (hasBasis) {
                text.add(words.basis(component.basis()));
            }
            steps.add(new Step(
                    text, component.basis().word(), hasBasis, bar.from(), bar.to(), words.signed(component.amount())));
        }
        steps.add(end(words.end(), waterfall.end(), words, labelLength));
        return steps;
    }

    private static Step end(String label, long value, WaterfallWords words, int labelLength) {
        return new Step(TextLines.of(label, labelLength), "end", false, 0, value, words.number(value));
    }

    private String picture(String title) {
        var height = steps.stream().mapToInt(layout::height).sum();
        var svg = new Svg("waterfall " + layout.name(), layout.width(), height, title);
        svg.line("axis", x(0), 0, x(0), height);
        var top = SPACE / 2;
        for (var step : steps) {
            draw(svg, step, top);
            var next = top + layout.height(step);
            if (next < height) {
                svg.line("tie", x(step.to()), top + layout.barOffset(step) + BAR, x(step.to()), next + 6);
            }
            top = next;
        }
        return svg.close();
    }

    private void draw(Svg svg, Step step, int top) {
        var bar = top + layout.barOffset(step);
        var baseline = 14 + (layout.isLabelAbove() ? top : bar + (BAR - layout.textHeight(step)) / 2);
        svg.text(
                "number " + step.kind(),
                layout.width() - 4,
                layout.isLabelAbove() ? baseline : bar + 19,
                step.number());
        for (var line = 0; line < step.text().size(); line++) {
            var isBasis = step.hasBasis() && line == step.text().size() - 1;
            svg.text(
                    isBasis ? "basis" : "label " + step.kind(),
                    4,
                    baseline + line * LINE,
                    step.text().get(line));
        }
        var left = Math.min(x(step.from()), x(step.to()));
        svg.rectangle("bar " + step.kind(), left, bar, Math.max(2, Math.abs(x(step.to()) - x(step.from()))), BAR);
    }

    private int x(long value) {
        var plot = layout.plotRight() - layout.plotLeft();
        var span = waterfall.highest() - waterfall.lowest();
        return layout.plotLeft() + Math.toIntExact((value - waterfall.lowest()) * plot / span);
    }
}
