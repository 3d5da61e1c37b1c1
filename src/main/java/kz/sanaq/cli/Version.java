package kz.sanaq.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of Sanaq, from the manifest of its jar. */
final class Version implements IVersionProvider {

    static String current() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"sanaq " + current()};
    }
}
