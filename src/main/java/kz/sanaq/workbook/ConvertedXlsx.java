package kz.sanaq.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kz.sanaq.language.Message;
import org.jspecify.annotations.Nullable;

/** Makes an xlsx of a workbook of another format: what is known of its values and of its looks. */
final class ConvertedXlsx {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private static final String TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";

    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

    private final StoredWorkbook workbook;

    private final Looks looks;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private final ZipOutputStream zip = new ZipOutputStream(bytes);

    private final SafeFormulas formulas;

    /** The type of each part. */
    private final Map<String, String> types = new LinkedHashMap<>();

    private boolean losesFormulas;

    private ConvertedXlsx(StoredWorkbook workbook) {
        this.workbook = workbook;
        this.looks = workbook instanceof XlsWorkbook xls ? BiffLooks.of(xls) : new PlainLooks();
        this.formulas = new SafeFormulas(workbook.sheets());
    }

    /** A converted workbook and what it lost on the way. */
    record Converted(byte[] bytes, List<Message> notCarried) {}

    static Converted of(StoredWorkbook workbook) throws Exception {
        return new ConvertedXlsx(workbook).convert();
    }

    private Converted convert() throws Exception {
        part("_rels/.rels", null, out -> relations(out, List.of("officeDocument", "xl/workbook.xml")));
        part("xl/workbook.xml", OFFICE + "spreadsheetml.sheet.main+xml", this::workbook);
        List<String> related = new ArrayList<>(List.of("styles", "styles.xml"));
        part("xl/styles.xml", OFFICE + "spreadsheetml.styles+xml", out -> {
            out.start("styleSheet").attribute("xmlns", MAIN);
            looks.write(out);
            out.end();
        });
        for (SheetInfo sheet : workbook.sheets()) {
            related.addAll(List.of("worksheet", "worksheets/sheet" + (sheet.index() + 1) + ".xml"));
            sheet(sheet);
        }
        part("xl/_rels/workbook.xml.rels", null, out -> relations(out, related));
        part(PackageEntries.TYPES, null, this::types);
        zip.close();
        return new Converted(bytes.toByteArray(), notCarried());
    }

    private List<Message> notCarried() {
        List<Message> messages = new ArrayList<>();
        messages.add(
                Message.of(looks instanceof PlainLooks ? "workbook.not-carried-looks" : "workbook.not-carried-beside"));
        if (losesFormulas) {
            messages.add(Message.of("workbook.not-carried-formulas"));
        }
        if (workbook.hazards().contains(Hazard.MACROS)) {
            messages.add(Message.of("workbook.not-carried-macros"));
        }
        return messages;
    }

    private void sheet(SheetInfo sheet) throws Exception {
        String name = "sheet" + (sheet.index() + 1);
        List<Comment> comments = workbook.comments(sheet.index());
        Grid grid = workbook.grid(sheet.index());
        SheetLooks known = looks.sheet(sheet);
        String drawing = comments.isEmpty() ? null : "r2";
        part("xl/worksheets/" + name + ".xml", OFFICE + "spreadsheetml.worksheet+xml", out -> {
            ConvertedSheet converted = new ConvertedSheet(grid, looks, known, formulas, out);
            converted.write(MAIN, RELATIONS, drawing);
            losesFormulas |= converted.losesFormulas();
        });
        if (drawing != null) {
            SheetComments boxes = new SheetComments(comments, Map.of());
            part("xl/comments-" + name + ".xml", OFFICE + "spreadsheetml.comments+xml", out -> comments(out, comments));
            types.put("xl/drawings/" + name + ".vml", OFFICE + "vmlDrawing");
            zip.putNextEntry(new ZipEntry("xl/drawings/" + name + ".vml"));
            zip.write(
                    CommentShapes.write(CommentShapes.none(sheet.index() + 1), boxes, new CommentSizes(known.columns)));
            List<String> related =
                    List.of("comments", "../comments-" + name + ".xml", "vmlDrawing", "../drawings/" + name + ".vml");
            part("xl/worksheets/_rels/" + name + ".xml.rels", null, out -> relations(out, related));
        }
    }

    private static void comments(XmlCopy out, List<Comment> comments) throws IOException {
        out.start("comments")
                .attribute("xmlns", MAIN)
                .start("authors")
                .start("author")
                .end()
                .end();
        out.start("commentList");
        Set<CellAddress> told = new HashSet<>();
        for (Comment comment : comments) {
            if (told.add(comment.cell())) {
                out.start("comment").attribute("ref", comment.cell().toString()).attribute("authorId", 0);
                out.start("text").start("r").start("t").attribute("xml:space", "preserve");
                out.text(WrittenText.exactly(comment.text())).end().end().end().end();
            }
        }
        out.end().end();
    }

    private void workbook(XmlCopy out) throws IOException {
        out.start("workbook").attribute("xmlns", MAIN).attribute("xmlns:r", RELATIONS);
        out.empty("workbookPr", "date1904", workbook.isSince1904() ? "1" : "0");
        out.start("bookViews").empty("workbookView").end().start("sheets");
        Set<String> names = new HashSet<>();
        for (SheetInfo sheet : workbook.sheets()) {
            out.start("sheet").attribute("name", free(names, sheet.name())).attribute("sheetId", sheet.index() + 1L);
            switch (sheet.visibility()) {
                case VISIBLE -> {}
                case HIDDEN -> out.attribute("state", "hidden");
                case VERY_HIDDEN -> out.attribute("state", "veryHidden");
            }
            out.attribute("r:id", "r" + (sheet.index() + 2)).end();
        }
        out.end().end();
    }

    /** A name that xlsx allows and that no other sheet has. */
    private static String free(Set<String> names, String written) {
        String allowed = written.replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}]", "_").replaceAll("^'|'$", "_");
        String name = allowed.isBlank() ? "_" : allowed.substring(0, Math.min(31, allowed.length()));
        for (int number = 2; !names.add(name.toLowerCase(Locale.ROOT)); number++) {
            String end = " (" + number + ")";
            name = allowed.substring(0, Math.min(31 - end.length(), allowed.length())) + end;
        }
        return name;
    }

    private static void relations(XmlCopy out, List<String> kindsAndTargets) throws IOException {
        out.start("Relationships").attribute("xmlns", PACKAGE);
        for (int index = 0; index < kindsAndTargets.size(); index += 2) {
            String id = "r" + (index / 2 + 1);
            String type = RELATIONS + "/" + kindsAndTargets.get(index);
            out.empty("Relationship", "Id", id, "Type", type, "Target", kindsAndTargets.get(index + 1));
        }
        out.end();
    }

    private void types(XmlCopy out) throws IOException {
        out.start("Types").attribute("xmlns", TYPES);
        String relations = "application/vnd.openxmlformats-package.relationships+xml";
        out.empty("Default", "Extension", "rels", "ContentType", relations);
        out.empty("Default", "Extension", "xml", "ContentType", "application/xml");
        for (Map.Entry<String, String> type : types.entrySet()) {
            out.empty("Override", "PartName", "/" + type.getKey(), "ContentType", type.getValue());
        }
        out.end();
    }

    /** Writes a part. */
    @FunctionalInterface
    private interface Part {
        void write(XmlCopy out) throws Exception;
    }

    private void part(String name, @Nullable String type, Part part) throws Exception {
        if (type != null) {
            types.put(name, type);
        }
        zip.putNextEntry(new ZipEntry(name));
        XmlCopy out = XmlCopy.to(zip);
        part.write(out);
        out.flush();
    }
}
