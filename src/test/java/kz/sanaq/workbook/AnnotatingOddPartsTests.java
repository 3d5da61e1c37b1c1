package kz.sanaq.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kz.sanaq.workbook.AWorkbook.aWorkbook;
import static kz.sanaq.workbook.Annotated.annotated;
import static kz.sanaq.workbook.Annotated.comments;
import static kz.sanaq.workbook.Annotated.note;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import kz.sanaq.language.Language;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

/** Parts beside the cells that other programs write their own way: drawings, conversations, encryption. */
class AnnotatingOddPartsTests {

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static final String BUTTON = "<xml xmlns:v='urn:schemas-microsoft-com:vml'"
            + " xmlns:x='urn:schemas-microsoft-com:office:excel'><v:shape id='_x0000_s1025' type='#_x0000_t201'>"
            + "<v:textbox><div>Печать<br></div></v:textbox><x:ClientData ObjectType='Button'/></v:shape></xml>\n";

    @Test
    void aDrawingWithAButtonGetsTheBoxesAndKeepsTheButton() throws Exception {
        byte[] written = annotated(
                withDrawing("drawing", "<comments xmlns='%s'><authors/><commentList/></comments>"),
                note(0, "A1", Mark.ERROR, "не сходится"));

        assertThat(comments(written, 1)).containsOnlyKeys("A1");
        String drawing = part(written, "xl/button.vml");
        assertThat(drawing).contains("Печать<br>", "<x:Row>0</x:Row><x:Column>0</x:Column>", "id=\"_x0000_t202\"");
        assertThat(drawing.strip()).endsWith("</xml>");
    }

    @Test
    void aDrawingThatLeadsNowhereIsReplaced() throws Exception {
        byte[] written = annotated(
                withDrawing("nowhere", "<comments xmlns='%s'><authors/><commentList/></comments>"),
                note(0, "A1", Mark.ERROR, "не сходится"));

        assertThat(part(written, "xl/worksheets/sheet1.xml").split("legacyDrawing", -1))
                .hasSize(2);
        assertThat(part(written, "xl/drawings/vmlDrawing1.vml")).contains("<x:Row>0</x:Row><x:Column>0</x:Column>");
    }

    @Test
    void whereAConversationHidesTheNoteItIsSaid() throws Exception {
        byte[] original = withDrawing(
                "drawing",
                "<comments xmlns='%s'><authors><author>tc={1}</author></authors><commentList>"
                        + "<comment ref='A1' authorId='0'><text><t>[обсуждение]</t></text></comment>"
                        + "</commentList></comments>");
        CellNote note = note(0, "A1", Mark.QUERY, "почему?");
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        AnnotatedWorkbooks.Written written = AnnotatedWorkbooks.write(
                original, Limits.defaults(), new Annotations(Annotated.list(List.of(note)), List.of(note)), out);

        assertThat(comments(out.toByteArray(), 1)).containsEntry("A1", "[обсуждение]\n\nSanaq:\nпочему?");
        assertThat(written.notCarried())
                .singleElement()
                .satisfies(message -> assertThat(message.in(Language.RU)).contains("«Лист1»", "A1"));
    }

    @Test
    void anEncryptedWorkbookComesBackReadableAndThatIsSaid() throws Exception {
        ByteArrayOutputStream encrypted = new ByteArrayOutputStream();
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("VelvetSweatshop");
            try (var stream = encryptor.getDataStream(file)) {
                stream.write(aWorkbook()
                        .rows("<row r='1'><c r='A1'><v>1</v></c></row>")
                        .bytes());
            }
            file.writeFilesystem(encrypted);
        }

        AnnotatedWorkbooks.Written written = AnnotatedWorkbooks.write(
                encrypted.toByteArray(),
                Limits.defaults(),
                new Annotations(Annotated.list(List.of()), List.of()),
                new ByteArrayOutputStream());

        assertThat(written.isConverted()).isFalse();
        assertThat(written.notCarried())
                .singleElement()
                .satisfies(message -> assertThat(message.key()).isEqualTo("workbook.not-carried-password"));
    }

    private static byte[] withDrawing(String drawing, String comments) {
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        return aWorkbook()
                .sheet(
                        "Лист1",
                        "visible",
                        "<sheetData><row r='1'><c r='A1'><v>1</v></c></row></sheetData>" + "<legacyDrawing xmlns:rel='"
                                + OFFICE + "' rel:id='" + drawing + "'/>")
                .part(
                        "xl/worksheets/_rels/sheet1.xml.rels",
                        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                                + relation("drawing", OFFICE + "/vmlDrawing", "../button.vml")
                                + relation("comments", OFFICE + "/comments", "../comments9.xml")
                                + relation(
                                        "talk",
                                        "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
                                        "../talk.xml")
                                + "</Relationships>")
                .part("xl/button.vml", BUTTON)
                .part("xl/comments9.xml", comments.formatted(main))
                .part("xl/talk.xml", comments.contains("tc=") ? "<t><c ref='A1'/></t>" : "<t/>")
                .bytes();
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id='%s' Type='%s' Target='%s'/>".formatted(id, type, target);
    }

    private static String part(byte[] workbook, String name) throws Exception {
        PackageEntries entries = new PackageEntries(workbook, Limits.defaults());
        return new String(entries.content(name).readAllBytes(), UTF_8);
    }
}
