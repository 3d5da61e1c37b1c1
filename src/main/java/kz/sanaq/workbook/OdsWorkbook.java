package kz.sanaq.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A spreadsheet in OpenDocument, as LibreOffice writes it. */
final class OdsWorkbook extends StoredWorkbook {

    static final String MANIFEST = "META-INF/manifest.xml";

    private static final int MOST_OF_MANIFEST = 1 << 20;

    /** Libraries of programs have lists of what is in them; the programs are what counts. */
    private static final Pattern MACROS =
            Pattern.compile("Basic/.*/(?!script-l[bc]\\.xml)[^/]+\\.xml|Scripts/.*[^/]", Pattern.CASE_INSENSITIVE);

    private final PackageEntries entries;

    private final OdsContent content;

    private final OdsStyles styles;

    private final Set<String> objects;

    private OdsWorkbook(
            PackageEntries entries, OdsContent content, OdsStyles styles, Set<String> objects, Limits limits)
            throws UnreadableWorkbook {
        super(Format.ODS, content.sheets(styles), false, limits);
        this.entries = entries;
        this.content = content;
        this.styles = styles;
        this.objects = objects;
    }

    /** Whether a zip is an OpenDocument file, of whatever program. */
    static boolean isIn(PackageEntries entries) {
        return entries.contains(OdsContent.PART) && (entries.contains("mimetype") || entries.contains(MANIFEST))
                || entries.contains("encrypted-package") && entries.contains(MANIFEST);
    }

    static Workbook open(PackageEntries entries, Limits limits) throws Exception {
        String manifest = manifest(entries);
        if (manifest.contains(":encryption-data")) {
            throw UnreadableWorkbook.because("encrypted");
        }
        OdsContent content = OdsContent.read(entries, limits);
        if (!content.isSpreadsheet) {
            throw UnreadableWorkbook.because("other-document");
        }
        return new OdsWorkbook(entries, content, OdsStyles.read(entries), OdsObjects.of(entries, manifest), limits);
    }

    /** The letters of the list of parts: old ones have a document type, which no parser here takes. Empty without one. */
    private static String manifest(PackageEntries entries) throws IOException {
        if (!entries.contains(MANIFEST)) {
            return "";
        }
        try (InputStream manifest = entries.content(MANIFEST)) {
            return new String(manifest.readNBytes(MOST_OF_MANIFEST), StandardCharsets.UTF_8);
        }
    }

    @Override
    Structure readStructure(SheetInfo sheet) throws Exception {
        return OdsStructure.read(sheet, content.sheet(sheet.index()), limits);
    }

    @Override
    Cells readCells(SheetInfo sheet, StoredCell cell) throws Exception {
        return new OdsCells(content.sheet(sheet.index()), cell, styles, limits);
    }

    @Override
    Census count(SheetInfo sheet) throws Exception {
        return OdsCensus.of(content.sheet(sheet.index()), limits);
    }

    @Override
    List<Comment> readComments(SheetInfo sheet) throws Exception {
        StoredCell cell = new StoredCell(structure(sheet.index()), false, limits, part(sheet));
        try (OdsCells cells = new OdsCells(content.sheet(sheet.index()), cell, styles, limits)) {
            while (cells.next()) {
                // the comments are met on the way
            }
            return cells.comments;
        }
    }

    @Override
    public List<DocumentText> documentTexts() throws UnreadableWorkbook {
        return Guard.opening(() -> OdsDocumentTexts.of(entries, limits));
    }

    @Override
    Map<Hazard, Set<String>> readHazards() {
        Map<Hazard, Set<String>> found = new EnumMap<>(Hazard.class);
        for (String name : entries.names()) {
            if (MACROS.matcher(name).matches()) {
                found.computeIfAbsent(Hazard.MACROS, any -> new HashSet<>()).add(name);
            }
        }
        if (content.hasLinks) {
            found.put(Hazard.EXTERNAL_LINKS, Set.of(OdsContent.PART));
        }
        if (!objects.isEmpty()) {
            found.put(Hazard.EMBEDDED_OBJECTS, objects);
        }
        return found;
    }
}
