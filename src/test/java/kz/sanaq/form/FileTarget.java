package kz.sanaq.form;

/** Any bytes as a file: opened as what they look like, and read whatever comes. */
public final class FileTarget {

    private FileTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        AsTheNight.read(input, "report.xlsx");
    }
}
