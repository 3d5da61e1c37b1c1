package kz.sanaq.cli;

import java.util.concurrent.Callable;
import kz.sanaq.database.Databases;
import picocli.CommandLine.Command;

/** For another PostgreSQL server: the SQL that its administrator runs once. */
@Command(
        name = "init",
        description = "Prints the SQL with which an administrator prepares another PostgreSQL server (SANAQ_DB_URL).",
        mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        System.out.print(Databases.script(Place.of(System.getenv()).database()));
        return Sanaq.DONE;
    }
}
