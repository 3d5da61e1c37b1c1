package kz.sanaq.cli;

import java.util.concurrent.Callable;
import kz.sanaq.language.Message;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Forms: what a steward accepts of a workbook's headings, and first drafts for tables never seen. */
@Command(
        name = "forms",
        description = "Keeps what stewards say of headings and odd figures; drafts a form for a table never seen.",
        mixinStandardHelpOptions = true,
        subcommands = {
            FormsAcceptCommand.class,
            FormsHazardsCommand.class,
            FormsDraftCommand.class,
            CommandLine.HelpCommand.class
        })
final class FormsCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        return Failures.wrongUsage(Message.of("cli.forms.which"));
    }
}
