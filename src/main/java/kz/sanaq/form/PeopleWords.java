package kz.sanaq.form;

/** The words by which names and dates of birth are known, and how many of them count. */
final class PeopleWords {

    final PersonNames names;
    final PersonalDataFile.Thresholds thresholds;
    private final Phrases nameHeadings;
    private final Phrases birthHeadings;

    PeopleWords(PersonalDataFile file) {
        this.names = new PersonNames(file);
        this.thresholds = file.thresholds();
        this.nameHeadings = Phrases.of(file.nameHeadings());
        this.birthHeadings = Phrases.of(file.birthHeadings());
    }

    /** @param searchable a folded text, as {@link Phrases#searchable} makes it */
    boolean asksForNames(String searchable) {
        return nameHeadings.any(searchable);
    }

    /** @param searchable a folded text, as {@link Phrases#searchable} makes it */
    boolean asksForBirths(String searchable) {
        return birthHeadings.any(searchable);
    }

    /** Whether a text of any length tells of a person who is no official. */
    boolean isPersonal(String text) {
        return Iin.isIn(text) || ChildInWords.is(text) || names.isWithin(text);
    }

    /** Whether the name of a sheet or a file, or one given to cells, is a person's or has its number. */
    boolean isPersonalName(String name) {
        return Iin.isIn(name) || ChildInWords.is(name) || names.isInName(name);
    }
}
