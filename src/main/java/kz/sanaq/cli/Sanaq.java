package kz.sanaq.cli;

/** The command {@code sanaq}. */
public final class Sanaq {

    private Sanaq() {}

    public static void main(String[] args) {
        System.exit(0);
    }
}
