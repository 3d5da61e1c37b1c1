package kz.sanaq.workbook;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A binary workbook of hand-made records. */
final class AnXlsb {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private final Records workbook = new Records();

    private final StringBuilder related = new StringBuilder();

    private final StringBuilder types = new StringBuilder();

    private int sheets;

    /** Records one after the other. */
    static final class Records {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        /** Numbers are four bytes, a Short two, a Byte one, a Double eight; a text has its length in front. */
        Records add(int type, Object... content) {
            ByteBuffer record = ByteBuffer.allocate(1 << 12).order(ByteOrder.LITTLE_ENDIAN);
            for (Object one : content) {
                if (one instanceof Integer number) {
                    record.putInt(number);
                } else if (one instanceof Short number) {
                    record.putShort(number);
                } else if (one instanceof Byte number) {
                    record.put(number);
                } else if (one instanceof Double number) {
                    record.putDouble(number);
                } else {
                    record.putInt(one.toString().length()).put(one.toString().getBytes(StandardCharsets.UTF_16LE));
                }
            }
            if (type < 0x80) {
                bytes.write(type);
            } else {
                bytes.write(type & 0x7F | 0x80);
                bytes.write(type >> 7);
            }
            for (int left = record.position(); ; left >>= 7) {
                bytes.write(left < 0x80 ? left : left & 0x7F | 0x80);
                if (left < 0x80) {
                    break;
                }
            }
            bytes.write(record.array(), 0, record.position());
            return this;
        }

        Records row(int row, boolean hidden) {
            byte flags = (byte) (hidden ? 0x10 : 0);
            return add(0, row, 0, (short) 300, (byte) 0, flags, (byte) 0, 0);
        }

        byte[] bytes() {
            return bytes.toByteArray();
        }
    }

    AnXlsb() {
        workbook.add(131).add(153, 0, 0, "").add(143);
    }

    /** A sheet with what stands before and after its cells. */
    AnXlsb sheet(String name, int state, Records columns, Records rows, Records after) {
        Records sheet = new Records().add(129);
        sheet.bytes.writeBytes(columns.bytes());
        sheet.add(145);
        sheet.bytes.writeBytes(rows.bytes());
        sheet.add(146);
        sheet.bytes.writeBytes(after.bytes());
        sheet.add(130);
        return part(name, state, "worksheet", "worksheets/sheet" + (sheets + 1) + ".bin", sheet.bytes());
    }

    AnXlsb part(String name, int state, String kind, String target, byte[] content) {
        sheets++;
        workbook.add(156, state, sheets, "r" + sheets, name);
        relate("r" + sheets, kind, target);
        types.append("<Override PartName='/xl/%s' ContentType='application/vnd.ms-excel.%s'/>".formatted(target, kind));
        parts.put("xl/" + target, content);
        return this;
    }

    private void relate(String id, String kind, String target) {
        related.append("<Relationship Id='%s' Type='%s%s' Target='%s'/>".formatted(id, RELATIONS, kind, target));
    }

    AnXlsb shared(Records items) {
        relate("rs", "sharedStrings", "sharedStrings.bin");
        types.append(
                "<Override PartName='/xl/sharedStrings.bin' ContentType='application/vnd.ms-excel.sharedStrings'/>");
        parts.put("xl/sharedStrings.bin", items.bytes());
        return this;
    }

    AnXlsb styles(Records records) {
        relate("rt", "styles", "styles.bin");
        types.append("<Override PartName='/xl/styles.bin' ContentType='application/vnd.ms-excel.styles'/>");
        parts.put("xl/styles.bin", records.bytes());
        return this;
    }

    AnXlsb comments(int sheet, Records records) {
        parts.put(
                "xl/worksheets/_rels/sheet" + sheet + ".bin.rels",
                xml(relationships(
                        "<Relationship Id='c' Type='" + RELATIONS + "comments' Target='../comments1.bin'/>")));
        types.append("<Override PartName='/xl/comments1.bin' ContentType='application/vnd.ms-excel.comments'/>");
        parts.put("xl/comments1.bin", records.bytes());
        return this;
    }

    AnXlsb other(String name, String content) {
        parts.put(name, xml(content));
        return this;
    }

    byte[] bytes() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put(
                "[Content_Types].xml",
                xml("<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                        + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                        + "<Default Extension='xml' ContentType='application/xml'/>"
                        + "<Override PartName='/xl/workbook.bin'"
                        + " ContentType='application/vnd.ms-excel.sheet.binary.macroEnabled.main'/>" + types
                        + "</Types>"));
        all.put(
                "_rels/.rels",
                xml(relationships(
                        "<Relationship Id='r' Type='" + RELATIONS + "officeDocument' Target='xl/workbook.bin'/>")));
        all.put("xl/_rels/workbook.bin.rels", xml(relationships(related.toString())));
        all.put("xl/workbook.bin", workbook.add(144).add(132).bytes());
        all.putAll(parts);
        return AWorkbook.zipped(all);
    }

    private static String relationships(String content) {
        return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>" + content
                + "</Relationships>";
    }

    private static byte[] xml(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }
}
