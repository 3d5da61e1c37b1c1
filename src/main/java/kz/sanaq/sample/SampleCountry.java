package kz.sanaq.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;

/** A synthetic country's workbooks: invented institutions and children, the same for the same seed. */
public final class SampleCountry {

    /** The seed of the sample that comes with the project. */
    public static final long SEED = 2018;

    private final Country country;
    private final Rounds rounds;

    /** The small sample: four dates and four periods of 2017, 2018 and 2022. */
    public SampleCountry(long seed) {
        this(seed, Rounds.ofTheProject());
    }

    /** Every return on the months from one to another, both included, within December 2017 and December 2022. */
    public SampleCountry(YearMonth from, YearMonth to, long seed) {
        this(seed, Rounds.between(from, to));
    }

    private SampleCountry(long seed, Rounds rounds) {
        country = new Country(new Draw(seed));
        this.rounds = rounds;
    }

    /**
     * Writes the inbox, its manifest and the list of planted faults.
     *
     * @param directory made if missing; files of the same name are replaced
     * @param faults about the share of workbooks with a fault, from 0 to 1
     * @throws IOException if a file cannot be written
     */
    public void writeTo(Path directory, double faults) throws IOException {
        var outbox = new Outbox();
        var log = new FaultLog();
        FaultPlanting.plant(country, new Deliveries(country, rounds).all(), faults, outbox, log);
        outbox.writeTo(directory);
        log.writeTo(directory);
    }

    /**
     * Writes the inbox, its manifest and the list of planted faults.
     *
     * @param directory made if missing; files of the same name are replaced
     * @param withFaults false for a country in which every figure agrees
     * @throws IOException if a file cannot be written
     */
    public void writeTo(Path directory, boolean withFaults) throws IOException {
        var outbox = new Outbox();
        var deliveries = new Deliveries(country, rounds);
        var log = new FaultLog();
        if (withFaults) {
            new ListFaults(country, deliveries, log).plant();
            LayoutFaults.plant(deliveries, log);
            MovementFaults.plant(deliveries, log);
            SummaryFaults.plant(deliveries, outbox, log);
            new Resubmissions(country, deliveries, outbox, log).plant();
            StrayFiles.plant(deliveries, outbox, log);
            PersonalData.plant(outbox, log);
        }
        deliveries.all().forEach(outbox::add);
        outbox.writeTo(directory);
        log.writeTo(directory);
    }

    /**
     * Writes the register of the invented institutions: {@code institutions.csv} and {@code institution-events.csv}.
     *
     * @param directory made if missing
     * @throws IOException if a file cannot be written
     */
    public void writeRegisterTo(Path directory) throws IOException {
        Files.createDirectories(directory);
        RegisterFiles.write(country.register, directory);
    }
}
