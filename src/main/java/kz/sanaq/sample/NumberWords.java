package kz.sanaq.sample;

/** Numbers below a thousand in Russian words, as they stand in brackets behind the figure. */
final class NumberWords {

    private static final String[] ONES = {
        "",
        "один",
        "два",
        "три",
        "четыре",
        "пять",
        "шесть",
        "семь",
        "восемь",
        "девять",
        "десять",
        "одиннадцать",
        "двенадцать",
        "тринадцать",
        "четырнадцать",
        "пятнадцать",
        "шестнадцать",
        "семнадцать",
        "восемнадцать",
        "девятнадцать"
    };
    private static final String[] TENS = {
        "", "", "двадцать", "тридцать", "сорок", "пятьдесят", "шестьдесят", "семьдесят", "восемьдесят", "девяносто"
    };
    private static final String[] HUNDREDS = {
        "", "сто", "двести", "триста", "четыреста", "пятьсот", "шестьсот", "семьсот", "восемьсот", "девятьсот"
    };

    private NumberWords() {}

    static String of(int number) {
        if (number == 0) {
            return "ноль";
        }
        int rest = number % 100;
        String small = rest < 20 ? ONES[rest] : TENS[rest / 10] + " " + ONES[rest % 10];
        return (HUNDREDS[number / 100 % 10] + " " + small).strip();
    }
}
