package kz.sanaq.pipeline;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.util.FileSystemUtils;

/**
 * Years of typical workbooks: each month twenty departments send a table of a hundred lines by forty columns, in up to four
 * returns. A month begins where the one before ended and every sum is right, save in each fiftieth workbook, which has one
 * wrong cell. Written by hand, since making them is no part of what is measured.
 */
final class TypicalWorkbooks {

    static final List<String> SENDERS = List.of(
            "edu-11", "edu-15", "edu-19", "edu-23", "edu-27", "edu-31", "edu-35", "edu-39", "edu-43", "edu-47", "edu-55",
            "edu-59", "edu-63", "edu-71", "edu-75", "health-11", "health-15", "health-19", "health-23", "health-27");

    private static final Path RESOURCES = Path.of("src/bench/resources/backfill/return");
    private static final int LINES = 100;
    private static final int OPENING = 0;
    private static final int INFLOW = 1;
    private static final int OUTFLOW = 9;
    private static final int CLOSING = 19;
    private static final int EACH_WRONG = 50;
    private static final YearMonth FIRST = YearMonth.of(2015, 1);
    private static final String[] MONTHS = {
        "январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"
    };
    private static final List<String> GROUPS = List.of(
            "Состояло на начало", "Поступило всего", "Из семей", "Из центров адаптации", "Из замещающих семей",
            "Из домов ребёнка", "Из организаций области", "Из других областей", "Из других мест", "Выбыло всего",
            "К родителям", "Усыновлены", "Под опеку", "На патронат", "В приёмные семьи", "В организации области",
            "В другие области", "По возрасту", "По другим причинам", "Состоит на конец");

    private final int months;
    private final int returns;
    private int written;

    private TypicalWorkbooks(int months, int returns) {
        this.months = months;
        this.returns = returns;
    }

    /** So many workbooks: months up to ten years, then more returns. */
    static TypicalWorkbooks of(int files) {
        int monthly = files / SENDERS.size();
        int returns = Math.max(1, monthly / 120);
        if (returns > 4 || monthly % returns != 0 || files % SENDERS.size() != 0) {
            throw new IllegalArgumentException(files + " files: a multiple of 20, up to 2,400, or 4,800 or 9,600");
        }
        return new TypicalWorkbooks(monthly / returns, returns);
    }

    int returns() {
        return returns;
    }

    /** The project's knowledge, and a return, or four alike, that only the bench has. */
    void knowledge(Path jobs, Path inbox) throws IOException {
        FileSystemUtils.copyRecursively(Path.of("jobs"), jobs);
        Files.writeString(
                jobs.resolve("nightly.yaml"),
                Files.readString(jobs.resolve("nightly.yaml")).replaceFirst("(?m)^inbox:.*$", "inbox: " + inbox));
        for (int number = 1; number <= returns; number++) {
            String n = Integer.toString(number);
            Path own = jobs.resolve("returns/monthly-" + n);
            try (Stream<Path> all = Files.walk(RESOURCES)) {
                for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                    Path target = own.resolve(RESOURCES.relativize(file).toString().replace("Bn", "B" + n));
                    Files.createDirectories(target.getParent());
                    Files.writeString(target, Files.readString(file).replace("{n}", n));
                }
            }
        }
    }

    /** Each in the folder of its sender, with the time at which it came. */
    void writeTo(Path folder) throws IOException {
        for (String sender : SENDERS) {
            Path own = Files.createDirectories(folder.resolve(sender));
            for (int number = 1; number <= returns; number++) {
                int[][] standing = new int[LINES][2];
                SplittableRandom random = new SplittableRandom(sender.hashCode() * 31L + number);
                for (int[] line : standing) {
                    line[0] = 100_000 + random.nextInt(900_000);
                    line[1] = 100_000 + random.nextInt(900_000);
                }
                for (int month = 0; month < months; month++) {
                    YearMonth of = FIRST.plusMonths(month);
                    Path file = own.resolve("%s-%d.xlsx".formatted(of, number));
                    try (OutputStream out = Files.newOutputStream(file)) {
                        write(out, of, number, standing, random);
                    }
                    Instant came = of.plusMonths(1).atDay(10).atTime(9, 0).toInstant(ZoneOffset.ofHours(5));
                    Files.setLastModifiedTime(file, FileTime.from(came));
                }
            }
        }
    }

    private void write(OutputStream out, YearMonth month, int number, int[][] standing, SplittableRandom random)
            throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (Map.Entry<String, String> part : PARTS.entrySet()) {
                put(zip, part.getKey(), part.getValue());
            }
            put(zip, "xl/worksheets/sheet1.xml", sheet(month, number, standing, random));
        }
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private String sheet(YearMonth month, int number, int[][] standing, SplittableRandom random) {
        StringBuilder xml = new StringBuilder(400_000);
        xml.append(HEAD).append("<row r=\"1\">");
        text(xml, 1, 0, "Ежемесячное движение по видам устройства и категориям, форма %d за %s %d года"
                .formatted(number, MONTHS[month.getMonthValue() - 1], month.getYear()));
        xml.append("</row><row r=\"2\">");
        text(xml, 2, 0, "№ стр");
        text(xml, 2, 1, "Виды устройства и категории");
        for (int i = 0; i < GROUPS.size(); i++) {
            text(xml, 2, 2 + 2 * i, GROUPS.get(i));
        }
        xml.append("</row><row r=\"3\">");
        for (int i = 0; i < GROUPS.size(); i++) {
            text(xml, 3, 2 + 2 * i, "мальчики");
            text(xml, 3, 3 + 2 * i, "девочки");
        }
        xml.append("</row>");
        boolean isWrong = ++written % EACH_WRONG == 0;
        for (int line = 0; line < LINES; line++) {
            line(xml, 4 + line, line, standing[line], random, isWrong && line == written % LINES);
        }
        xml.append("</sheetData><mergeCells count=\"20\">");
        for (int i = 0; i < GROUPS.size(); i++) {
            xml.append("<mergeCell ref=\"").append(COLUMNS[2 + 2 * i]).append("2:").append(COLUMNS[3 + 2 * i]).append("2\"/>");
        }
        return xml.append("</mergeCells></worksheet>").toString();
    }

    private static void line(
            StringBuilder xml, int row, int line, int[] standing, SplittableRandom random, boolean isWrong) {
        int[][] figures = new int[GROUPS.size()][2];
        for (int sex = 0; sex < 2; sex++) {
            figures[OPENING][sex] = standing[sex];
            for (int i = INFLOW + 1; i < CLOSING; i++) {
                if (i != OUTFLOW) {
                    figures[i][sex] = random.nextInt(i < OUTFLOW ? 90_000 : 70_000);
                    figures[i < OUTFLOW ? INFLOW : OUTFLOW][sex] += figures[i][sex];
                }
            }
            int closing = standing[sex] + figures[INFLOW][sex] - figures[OUTFLOW][sex];
            if (closing < 0) { // as many more came from elsewhere
                figures[OUTFLOW - 1][sex] -= closing;
                figures[INFLOW][sex] -= closing;
                closing = 0;
            }
            figures[CLOSING][sex] = closing;
            standing[sex] = closing;
        }
        if (isWrong) {
            figures[OUTFLOW][0]++;
        }
        xml.append("<row r=\"").append(row).append("\">");
        text(xml, row, 0, "%03d".formatted(line + 1));
        text(xml, row, 1, "Строка " + (line + 1));
        for (int i = 0; i < figures.length; i++) {
            for (int sex = 0; sex < 2; sex++) {
                xml.append("<c r=\"").append(COLUMNS[2 + 2 * i + sex]).append(row).append("\" s=\"1\"><v>")
                        .append(figures[i][sex]).append("</v></c>");
            }
        }
        xml.append("</row>");
    }

    private static void text(StringBuilder xml, int row, int column, String text) {
        xml.append("<c r=\"").append(COLUMNS[column]).append(row).append("\" t=\"inlineStr\"><is><t>").append(text)
                .append("</t></is></c>");
    }

    private static final String[] COLUMNS = columns();

    private static String[] columns() {
        String[] names = new String[2 + 2 * GROUPS.size()];
        for (int i = 0; i < names.length; i++) {
            names[i] = i < 26 ? String.valueOf((char) ('A' + i)) : "A" + (char) ('A' + i - 26);
        }
        return names;
    }

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String HEAD = XML + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>";

    private static final Map<String, String> PARTS = Map.of(
            "[Content_Types].xml", XML + """
            <Types xmlns="%scontent-types"><Default Extension="rels" \
            ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Override PartName="/xl/workbook.xml" \
            ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
            <Override PartName="/xl/styles.xml" \
            ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>\
            <Override PartName="/xl/worksheets/sheet1.xml" \
            ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"""
                    .formatted(PACKAGE),
            "_rels/.rels", XML + """
            <Relationships xmlns="%srelationships"><Relationship Id="rId1" Type="%s/officeDocument" \
            Target="xl/workbook.xml"/></Relationships>"""
                    .formatted(PACKAGE, RELATIONS),
            "xl/workbook.xml", XML + """
            <workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="Свод" sheetId="1" r:id="rId1"/></sheets></workbook>"""
                    .formatted(MAIN, RELATIONS),
            "xl/_rels/workbook.xml.rels", XML + """
            <Relationships xmlns="%1$srelationships"><Relationship Id="rId1" Type="%2$s/worksheet" \
            Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="%2$s/styles" Target="styles.xml"/></Relationships>"""
                    .formatted(PACKAGE, RELATIONS),
            "xl/styles.xml", XML + """
            <styleSheet xmlns="%s"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>\
            <fills count="1"><fill><patternFill patternType="none"/></fill></fills>\
            <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
            <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
            <cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>\
            <xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>"""
                    .formatted(MAIN));
}
