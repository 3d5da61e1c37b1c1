package kz.sanaq.form;

import java.nio.charset.StandardCharsets;
import kz.sanaq.workbook.DrawnQuickly;

/** Any cells in a sheet of any name in a file of any name, both in the first line: {@code Движение|июнь 2018.xlsx}. */
public final class CellsTarget {

    private CellsTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        String drawing = new String(input, StandardCharsets.UTF_8);
        int line = drawing.indexOf('\n');
        String[] names = line < 0 ? new String[0] : drawing.substring(0, line).split("\\|", 2);
        if (names.length == 2) {
            AsTheNight.read(DrawnQuickly.xlsx(names[0], drawing.substring(line + 1)), names[1]);
        }
    }
}
