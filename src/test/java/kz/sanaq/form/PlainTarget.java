package kz.sanaq.form;

/** Any bytes as a file, with a corpus of its own: separated text in all encodings, and web pages. */
public final class PlainTarget {

    private PlainTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        AsTheNight.read(input, "report.csv");
    }
}
