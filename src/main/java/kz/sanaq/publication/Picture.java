package kz.sanaq.publication;

import kz.sanaq.language.Language;

/** The picture of a gap, drawn when its language is known. */
record Picture(Report.Gap gap) {

    String in(Language language) {
        var waterfall = new Waterfall(
                gap.start(),
                gap.components().stream()
                        .map(part -> new Waterfall.Component(part.name().in(language), part.amount(), part.basis()))
                        .toList(),
                gap.end());
        var words = new WaterfallWords(
                gap.title().in(language), gap.from().in(language), gap.to().in(language), language);
        return WaterfallPicture.draw(waterfall, words);
    }
}
