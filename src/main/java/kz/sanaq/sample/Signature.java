package kz.sanaq.sample;

/** Who signed, and who made it: nobody by name. */
final class Signature {

    private Signature() {}

    static void below(Sheet sheet, Habit habit, String unitRu, String unitKk) {
        int row = sheet.lastRow() + 2;
        sheet.put(
                row, 1, habit.both("Руководитель управления", "Басқарма басшысы") + "  ________________", Style.PLAIN);
        sheet.put(
                row + 1,
                1,
                habit.tongue() == Habit.Tongue.RUSSIAN ? "Исп. " + unitRu : "Орындаушы / Исп.: " + unitKk,
                Style.PLAIN);
    }
}
