package kz.sanaq.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import kz.sanaq.workbook.PackedPart;
import kz.sanaq.workbook.SameCells;
import kz.sanaq.workbook.SameSheet;

/** A good list in which one part is anything: a part of xlsx, xlsb or ods, or the stream of an xls; read, and written back. */
public final class PartTarget {

    private static final Set<String> WHOLE =
            Set.of("poi.xlsx", "transitional.xlsx", "strict.xlsx", "a.xls", "a.xlsb", "a.ods");

    static final PackedPart PARTS = parts();

    private PartTarget() {}

    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        byte[] packed = PARTS.packed(input);
        if (packed != null) {
            AsTheNight.read(packed, "report.xlsx");
            SameCells.afterAnnotating(packed, AsTheNight.SMALL);
        }
    }

    private static PackedPart parts() {
        try {
            Map<String, byte[]> formats =
                    new LinkedHashMap<>(SameSheet.inEachFormat(Lists.aList().bytes()));
            formats.keySet().retainAll(WHOLE);
            return new PackedPart(formats);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
