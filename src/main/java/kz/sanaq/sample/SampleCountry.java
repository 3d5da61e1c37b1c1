package kz.sanaq.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A synthetic country's workbooks: invented institutions and children, the same for the same seed. */
public final class SampleCountry {

    /** The seed of the sample that comes with the project. */
    public static final long SEED = 2018;

    private final Country country;

    public SampleCountry(long seed) {
        country = new Country(new Draw(seed));
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
        var deliveries = new Deliveries(country);
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
