package kz.sanaq.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import kz.sanaq.sample.SampleCountry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A synthetic country's workbooks. */
@Command(
        name = "sample",
        description = "Writes a synthetic country's workbooks: the same arguments give the same bytes.",
        mixinStandardHelpOptions = true)
final class SampleCommand implements Callable<Integer> {

    @Option(names = "--out", required = true, description = "folder to write to")
    private Path out = Path.of(".");

    @Option(names = "--seed", defaultValue = "1", description = "seed of what is invented (default: 1)")
    private long seed;

    @Option(names = "--faultless", description = "plant no faults")
    private boolean isFaultless;

    @Override
    public Integer call() throws Exception {
        new SampleCountry(seed).writeTo(out, !isFaultless);
        return Sanaq.DONE;
    }
}
