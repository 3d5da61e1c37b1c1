package kz.sanaq.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.sanaq.language.Language;
import org.jspecify.annotations.Nullable;

/** The names of everything in the book, as rows of {@code ref.name}. */
final class NameTable {

    private final ReferenceBook book;

    NameTable(ReferenceBook book) {
        this.book = book;
    }

    List<Map<String, @Nullable Object>> rows() {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Area area : book.areas().all()) {
            book.areas().names(area.code()).stream()
                    .distinct()
                    .forEach(name -> rows.add(
                            name("AREA", name.code(), name.language(), name.kind(), name.text(), name.validity())));
        }
        named("MINISTRY", book.ministries(), rows);
        named("SETTING", book.settings(), rows);
        named("SETTING", book.familyForms(), rows);
        named("CATEGORY", book.categories(), rows);
        named("MEASURE", book.measures(), rows);
        named("DIMENSION", book.dimensions(), rows);
        named("REPORTER", book.reporters(), rows);
        named("SOURCE", book.sources(), rows);
        for (Institution institution : book.institutions().all()) {
            for (Institution.State state : institution.states()) {
                String code = institution.code();
                Validity validity = state.validity();
                rows.add(name("INSTITUTION", code, Language.RU, Name.Kind.OFFICIAL, state.nameRu(), validity));
                rows.add(name("INSTITUTION", code, Language.KK, Name.Kind.OFFICIAL, state.nameKk(), validity));
            }
        }
        return rows;
    }

    private static void named(String entity, Catalogue<?> catalogue, List<Map<String, @Nullable Object>> rows) {
        for (Coded thing : catalogue.all()) {
            for (Language language : Language.values()) {
                rows.add(name(
                        entity,
                        thing.code(),
                        language,
                        Name.Kind.OFFICIAL,
                        thing.name().in(language),
                        Validity.ALWAYS));
            }
        }
    }

    private static Map<String, @Nullable Object> name(
            String entity, String code, Language language, Name.Kind kind, String text, Validity validity) {
        return ReferenceTables.row(
                "entity", entity,
                "code", code,
                "language", language.name().toLowerCase(Locale.ROOT),
                "kind", kind.name(),
                "name", text,
                "folded", Folding.fold(text),
                "valid_from", ReferenceTables.date(validity.from()),
                "valid_to", ReferenceTables.date(validity.to()));
    }
}
