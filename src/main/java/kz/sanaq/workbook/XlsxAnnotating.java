package kz.sanaq.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.sanaq.language.Message;
import kz.sanaq.workbook.PackageParts.Relation;
import org.jspecify.annotations.Nullable;

/** Annotates an xlsx: plans which parts change, and has each written; all others go over as they are. */
final class XlsxAnnotating {

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private static final String DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";

    private final XlsxWorkbook workbook;

    private final PackageParts parts;

    private final WorkbookPart main;

    private final ListSheet list;

    private final Names names;

    private final PackageEdit edit;

    private final NotesBySheet notes;

    private final MarkedStyles styles;

    private int drawings;

    private XlsxAnnotating(XlsxWorkbook workbook, Annotations annotations) throws Exception {
        this.workbook = workbook;
        this.parts = workbook.parts;
        this.main = workbook.main;
        this.list = annotations.list();
        this.names = Names.of(parts, main.part);
        this.edit = new PackageEdit(parts, names.relations);
        this.notes = NotesBySheet.of(workbook, annotations.notes());
        String part = parts.related(main.part, "styles");
        this.styles = part == null ? new MarkedStyles() : MarkedStyles.read(parts.content(part));
    }

    static List<Message> write(XlsxWorkbook workbook, Annotations annotations, OutputStream out) throws Exception {
        return new XlsxAnnotating(workbook, annotations).write(out);
    }

    private List<Message> write(OutputStream out) throws Exception {
        NotCarried notCarried = NotCarried.dropFrom(parts, main.part, edit);
        Optional<ReturnedList> earlier = ReturnedLists.in(workbook);
        list(earlier.map(returned -> main.sheetParts.get(returned.sheet())).orElse(null), notCarried.sheets());
        for (SheetInfo sheet : workbook.sheets()) {
            if (earlier.map(returned -> returned.sheet() != sheet.index()).orElse(true)) {
                sheet(sheet.index(), earlier.isPresent());
                notCarried.conversations(
                        parts,
                        main.sheetParts.get(sheet.index()),
                        sheet,
                        notes.texts(sheet.index()).keySet());
            }
        }
        chartSheets();
        styles();
        edit.write(out);
        return notCarried.messages();
    }

    private void list(@Nullable String earlier, Set<String> gone) throws Exception {
        WorkbookCopy.Listing listing = WorkbookCopy.Listing.read(parts.content(main.part));
        String name = listing.free(list.name());
        String part = earlier == null ? edit.free(main.folder() + "worksheets/sheet%d.xml") : earlier;
        String id = earlier == null ? edit.relate(main.part, "worksheet", part) : main.relationTo(part);
        if (earlier != null) {
            edit.dropRelations(part);
        } else {
            edit.type(part, TYPE + "worksheet+xml");
            titles(name);
        }
        edit.type(main.part, TYPE + "sheet.main+xml");
        edit.put(
                main.part,
                target -> new WorkbookCopy(listing, name, names.relations, id, gone, XmlCopy.to(target))
                        .write(parts.content(main.part)));
        edit.put(part, target -> ListPart.write(list, workbook.sheets(), styles, names.main, XmlCopy.to(target)));
    }

    private void titles(String name) throws Exception {
        String part = parts.related(PackageParts.ROOT, "extended-properties");
        if (part != null && parts.contains(part)) {
            edit.put(part, target -> TitlesCopy.write(name, parts.content(part), XmlCopy.to(target)));
        }
    }

    private void sheet(int index, boolean cameBack) throws Exception {
        String part = main.sheetParts.get(index);
        Map<Long, String> texts = notes.texts(index);
        NotedSheet sheet = NotedSheet.read(parts.content(part), notes.marks(index));
        String newDrawing = comments(index, part, sheet, texts, cameBack);
        if (sheet.isChosen || !texts.isEmpty() || cameBack || newDrawing != null) {
            edit.put(part, target -> {
                XmlCopy out = XmlCopy.to(target);
                SheetCopy.write(sheet, styles, newDrawing, names.relations, parts.content(part), out);
                out.flush();
            });
        }
    }

    /** Has the comments written, and says by which relation the sheet gets a drawing for them if it has none. */
    private @Nullable String comments(
            int index, String part, NotedSheet sheet, Map<Long, String> texts, boolean cameBack) throws Exception {
        if (texts.isEmpty() && !cameBack) {
            return null;
        }
        String existing = parts.related(part, "comments");
        SheetComments comments = new SheetComments(workbook.comments(index), texts);
        if (!comments.isTouched()) {
            return null;
        }
        String written = existing == null ? edit.free(main.folder() + "comments%d.xml") : existing;
        edit.put(written, target -> {
            XmlCopy out = XmlCopy.to(target);
            CommentsCopy.write(comments, existing == null ? noComments() : parts.content(existing), out);
            out.flush();
        });
        edit.type(written, TYPE + "comments+xml");
        if (existing == null) {
            edit.relate(part, "comments", written);
        }
        String drawing = sheet.drawing == null ? null : target(part, sheet.drawing);
        String drawn = drawing == null ? edit.free(main.folder() + "drawings/vmlDrawing%d.vml") : drawing;
        byte[] before = drawing == null ? CommentShapes.none(100 + ++drawings) : bytes(drawing);
        edit.put(drawn, target -> target.write(CommentShapes.write(before, comments, new CommentSizes(sheet.columns))));
        edit.type(drawn, DRAWING_TYPE);
        return drawing == null ? edit.relate(part, "vmlDrawing", drawn) : null;
    }

    private InputStream noComments() {
        String empty = "<comments xmlns=\"%s\"><authors></authors><commentList></commentList></comments>";
        return new ByteArrayInputStream(empty.formatted(names.main).getBytes(StandardCharsets.UTF_8));
    }

    private @Nullable String target(String part, String id) throws Exception {
        return parts.relations(part).stream()
                .filter(relation -> relation.id().equals(id) && parts.contains(relation.target()))
                .map(Relation::target)
                .findFirst()
                .orElse(null);
    }

    private byte[] bytes(String part) throws Exception {
        try (InputStream content = parts.content(part)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            content.transferTo(bytes);
            return bytes.toByteArray();
        }
    }

    /** A chart that is a sheet of its own may be the one chosen. */
    private void chartSheets() throws Exception {
        for (Relation relation : parts.relations(main.part)) {
            if (relation.leadsTo("chartsheet") && parts.contains(relation.target())) {
                NotedSheet sheet = NotedSheet.read(parts.content(relation.target()), Map.of());
                if (sheet.isChosen) {
                    edit.put(relation.target(), target -> {
                        XmlCopy out = XmlCopy.to(target);
                        SheetCopy.write(sheet, styles, null, names.relations, parts.content(relation.target()), out);
                        out.flush();
                    });
                }
            }
        }
    }

    /** Last, for only by then it is known which styles are wanted. */
    private void styles() throws Exception {
        String existing = parts.related(main.part, "styles");
        String part = existing == null ? edit.free(main.folder() + "styles%d.xml") : existing;
        if (existing == null) {
            edit.type(part, TYPE + "styles+xml");
            edit.relate(main.part, "styles", part);
        }
        String empty = "<styleSheet xmlns=\"%s\"></styleSheet>".formatted(names.main);
        edit.put(part, target -> {
            XmlCopy out = XmlCopy.to(target);
            InputStream before = existing == null
                    ? new ByteArrayInputStream(empty.getBytes(StandardCharsets.UTF_8))
                    : parts.content(existing);
            StylesCopy.write(styles, before, out);
            out.flush();
        });
    }
}
