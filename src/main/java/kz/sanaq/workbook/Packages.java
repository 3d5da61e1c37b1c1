package kz.sanaq.workbook;

/** Opens a zip as the workbook that its parts make. */
final class Packages {

    private Packages() {}

    static Workbook open(byte[] bytes, Limits limits) throws Exception {
        PackageEntries entries = new PackageEntries(bytes, limits);
        if (entries.contains(PackageEntries.TYPES)) {
            return openXml(new PackageParts(entries), limits);
        }
        if (OdsWorkbook.isIn(entries)) {
            return OdsWorkbook.open(entries, limits);
        }
        throw OtherContent.zip(entries, limits);
    }

    private static Workbook openXml(PackageParts parts, Limits limits) throws Exception {
        String main = parts.related(PackageParts.ROOT, "officeDocument");
        if (main == null || !parts.contains(main)) {
            throw UnreadableWorkbook.because("zip");
        }
        String type = parts.type(main);
        if (type.contains("sheet.binary")) {
            return XlsbWorkbook.open(parts, main, limits);
        }
        OtherContent.refuse(type);
        return XlsxWorkbook.open(parts, main, limits);
    }
}
