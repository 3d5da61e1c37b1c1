package kz.sanaq.workbook;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Documents and programs' objects that an OpenDocument file brings in itself; charts show its own cells and are none. */
final class OdsObjects {

    private static final String DOCUMENT = "/" + OdsContent.PART;

    /** Pictures of objects, which are called like them. */
    private static final String PICTURES = "ObjectReplacements/";

    private static final String ENTRY = "file-entry";

    private OdsObjects() {}

    /** @param manifest the letters of the list of parts, which tells what each is; no parser takes those of old files */
    static Set<String> of(PackageEntries entries, String manifest) {
        Map<String, String> types = types(manifest);
        Set<String> found = new TreeSet<>();
        for (String name : entries.names()) {
            String type = types.getOrDefault(name, "");
            if (name.endsWith(DOCUMENT)) {
                String folder = name.substring(0, name.length() - OdsContent.PART.length());
                if (!types.getOrDefault(folder, "").endsWith(".chart")) {
                    found.add(folder);
                }
            } else if (type.contains("oleobject") || entries.contains(PICTURES + name)) {
                found.add(name);
            }
        }
        return found;
    }

    /** What each part is, by its path. */
    private static Map<String, String> types(String manifest) {
        Map<String, String> types = new HashMap<>();
        for (String tag : manifest.split("<")) {
            if (tag.contains(ENTRY)) {
                types.put(attribute(tag, "full-path="), attribute(tag, "media-type="));
            }
        }
        return types;
    }

    private static String attribute(String tag, String name) {
        int quote = tag.indexOf(name) + name.length();
        if (quote < name.length() || quote >= tag.length()) {
            return "";
        }
        int end = tag.indexOf(tag.charAt(quote), quote + 1);
        return end < 0 ? "" : tag.substring(quote + 1, end);
    }
}
