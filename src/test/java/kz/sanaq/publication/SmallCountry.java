package kz.sanaq.publication;

import java.util.Map;
import kz.sanaq.database.Role;
import kz.sanaq.database.TestDatabase;
import kz.sanaq.language.Words;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** A database with the few rows of {@code publication/small-country.sql}, and the texts of the marts. */
final class SmallCountry {

    private SmallCountry() {}

    static void load(TestDatabase database) {
        new ResourceDatabasePopulator(false, false, "UTF-8", new ClassPathResource("publication/small-country.sql"))
                .execute(database.dataSource(Role.OWNER));
        Sentences.store(
                database.jdbc(Role.PIPELINE),
                Map.of(
                        "S01", new Words("Stated total", "Указанный итог", "Көрсетілген жиын"),
                        "C01", new Words("Sexes", "Пол", "Жыныс")),
                Map.of("organisation-list", new Words("List", "Список", "Тізім")));
    }
}
