package kz.sanaq.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.concurrent.Callable;
import kz.sanaq.sample.SampleCountry;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A synthetic country's workbooks. */
@Command(
        name = "sample",
        description = "Writes a synthetic country's workbooks: the same arguments give the same bytes.",
        mixinStandardHelpOptions = true)
final class SampleCommand implements Callable<Integer> {

    @Option(names = "--out", required = true, description = "folder to write to")
    private Path out = Path.of(".");

    @Option(names = "--seed", description = "seed of what is invented (default: that of the project's sample)")
    private long seed = SampleCountry.SEED;

    @Option(
            names = "--from",
            paramLabel = "MONTH",
            description = "first month reported on, as 2017-12; with --to, every return of a whole country")
    private @Nullable YearMonth from;

    @Option(names = "--to", paramLabel = "MONTH", description = "last month reported on, as 2022-12")
    private @Nullable YearMonth to;

    @Option(
            names = "--faults",
            paramLabel = "RATE",
            description = "share of workbooks with a planted fault, 0 to 1 (default: 0; for --from and --to only)")
    private BigDecimal faults = BigDecimal.ZERO;

    @Option(names = "--faultless", description = "plant no faults")
    private boolean isFaultless;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        if (from == null && to == null) {
            new SampleCountry(seed).writeTo(out, !isFaultless);
            return Sanaq.DONE;
        }
        if (from == null || to == null || to.isBefore(from) || !isShare(faults)) {
            throw new ParameterException(
                    spec.commandLine(), "--from and --to belong together, --from first; --faults is between 0 and 1");
        }
        new SampleCountry(from, to, seed).writeTo(out, isFaultless ? 0 : faults.doubleValue());
        return Sanaq.DONE;
    }

    private static boolean isShare(BigDecimal number) {
        return number.signum() >= 0 && number.compareTo(BigDecimal.ONE) <= 0;
    }
}
