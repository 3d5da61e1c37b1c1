package kz.sanaq.publication;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.sanaq.language.Message;
import kz.sanaq.language.Words;

/** A report with everything a report can have, for looking at the page and for testing it. */
final class InventedReport {

    private static final Words MOVEMENT = words("Movement of the contingent|Движение контингента|Контингент қозғалысы");
    private static final Words LISTS = words("List of organisations|Список организаций|Ұйымдар тізімі");

    private InventedReport() {}

    static Report of() {
        return new Report(
                new Report.Run(
                        12,
                        Instant.parse("2026-11-21T20:00:00Z"),
                        Instant.parse("2026-11-21T20:00:14Z"),
                        "0.1.0",
                        "4f1d9c0a7be2",
                        ""),
                true,
                new Report.Intake(92, 2, 61, 21, 2, 4, 1, 1, 92),
                tiles(),
                List.of(
                        tile(
                                "Committee|Комитет по охране прав детей|Балалардың құқықтарын қорғау комитеті",
                                0,
                                0,
                                "accepted",
                                2,
                                0),
                        tile(
                                "South Kazakhstan (closed)|Южно-Казахстанская область (упразднена)|Оңтүстік Қазақстан облысы (таратылған)",
                                0,
                                0,
                                "accepted",
                                1,
                                0)),
                new Owed(
                        List.of(
                                new Owed.Round(
                                        MOVEMENT, LocalDate.of(2022, 5, 1), LocalDate.of(2022, 5, 31), 17, 14, 1, 1, 1),
                                new Owed.Round(
                                        LISTS,
                                        LocalDate.of(2018, 12, 31),
                                        LocalDate.of(2018, 12, 31),
                                        17,
                                        17,
                                        0,
                                        0,
                                        0)),
                        4,
                        List.of(new Owed.Missing(
                                words("Mangystau|Мангистауская|Маңғыстау"),
                                words(
                                        "Mangystau: education|Мангистауская область: управление образования|Маңғыстау облысы: білім басқармасы"),
                                List.of(
                                        new Owed.MissingReport(
                                                MOVEMENT,
                                                LocalDate.of(2022, 5, 1),
                                                LocalDate.of(2022, 5, 31),
                                                LocalDate.of(2022, 6, 20),
                                                true,
                                                List.of(),
                                                0),
                                        new Owed.MissingReport(
                                                LISTS,
                                                LocalDate.of(2026, 12, 31),
                                                LocalDate.of(2026, 12, 31),
                                                LocalDate.of(2027, 1, 20),
                                                false,
                                                List.of(words("Home № 1|Детский дом № 1|№ 1 балалар үйі")),
                                                2)))),
                        0),
                List.of(),
                List.of(
                        new Report.Refusal(
                                "edu-15/Движение 2018 1 полугодие <копия>.xls",
                                words(
                                        "Aktobe: education|Актюбинская область: управление образования|Ақтөбе облысы: білім басқармасы"),
                                "Лист1",
                                "B7",
                                Message.of("publication.came-in"),
                                "refused"),
                        new Report.Refusal(
                                "labour-35/list.xlsx",
                                words(
                                        "Karaganda: labour|Карагандинская область: управление занятости|Қарағанды облысы: жұмыспен қамту басқармасы"),
                                "",
                                "",
                                Message.of("publication.loaded"),
                                "set-aside")),
                List.of(new Report.Refusal(
                        "edu-19/Приложение 1 к письму от 12 января 2019 года Список организаций Алматинская область.xlsx",
                        words(
                                "Almaty region: education|Алматинская область: управление образования|Алматы облысы: білім басқармасы"),
                        "Лист1",
                        "B7",
                        Message.of("publication.unclaimed-cells", "cells", 7),
                        "partly-accepted")),
                List.of(
                        new Report.SeverityCount("refuse", 3, 1),
                        new Report.SeverityCount("error", 14, 14),
                        new Report.SeverityCount("query", 37, 30),
                        new Report.SeverityCount("note", 5, 0)),
                List.of(
                        finding(
                                "T01",
                                "error",
                                "125",
                                "118",
                                "7",
                                "edu-11/движение.xls · Лист1!C5",
                                "edu-11/движение.xls · Лист1!C21"),
                        finding("S01", "error", "1204", "1214", "-10", "edu-19/список.xlsx · 2018!E40"),
                        finding("P03", "query", null, null, null)),
                List.of(gap(false), gap(true)),
                List.of(),
                List.of(
                        new Report.Verdict(
                                words("Decrease 2009–2017|Сокращение 2009–2017|2009–2017 жылдардағы азаю"),
                                new BigDecimal("60"),
                                new BigDecimal("58.83"),
                                "%",
                                "rounded",
                                new BigDecimal("10"),
                                new BigDecimal("1"),
                                "primeminister.kz"),
                        new Report.Verdict(
                                words("Network decrease|Сокращение сети|Желінің азаюы"),
                                new BigDecimal("35"),
                                new BigDecimal("35.68"),
                                "%",
                                "truncated",
                                BigDecimal.ONE,
                                null,
                                "primeminister.kz")),
                List.of(new Report.Conflict(
                        words(
                                "82.4 % against around one quarter|82,4 % против примерно четверти|82,4 % және шамамен төрттен бір"),
                        new Report.Statement(
                                words(
                                        "82.4 % of children in institutions have parents|82,4 % детей в организациях имеют родителей|Мекемелердегі балалардың 82,4 %-ының ата-анасы бар"),
                                new BigDecimal("82.4"),
                                new BigDecimal("82.4"),
                                "%",
                                "exact",
                                "CABAR.asia"),
                        new Report.Statement(
                                words("around one quarter|около четверти|шамамен төрттен бірі"),
                                new BigDecimal("20"),
                                new BigDecimal("30"),
                                "%",
                                "approx",
                                "SOS Children's Villages"))),
                List.of(new Report.AreaGap(
                        words("Akmola|Акмолинская область|Ақмола облысы"),
                        words(
                                "List against movement, 31 December 2018|Список и движение, 31.12.2018|Тізім мен қозғалыс, 31.12.2018"),
                        new BigDecimal(540),
                        new BigDecimal(531),
                        new Signed(9),
                        new Signed(0))));
    }

    static Words words(String words) {
        var parts = words.split("\\|");
        return new Words(parts[0], parts[1], parts[2]);
    }

    private static List<Report.Tile> tiles() {
        var names = """
                590000000 North Kazakhstan|Северо-Казахстанская|Солтүстік Қазақстан
                270000000 West Kazakhstan|Западно-Казахстанская|Батыс Қазақстан
                150000000 Aktobe|Актюбинская|Ақтөбе
                390000000 Kostanay|Костанайская|Қостанай
                110000000 Akmola|Акмолинская|Ақмола
                550000000 Pavlodar|Павлодарская|Павлодар
                230000000 Atyrau|Атырауская|Атырау
                620000000 Ulytau|Улытау|Ұлытау
                710000000 Astana|г. Астана|Астана қ.
                350000000 Karaganda|Карагандинская|Қарағанды
                100000000 Abai|Абай|Абай
                630000000 East Kazakhstan|Восточно-Казахстанская|Шығыс Қазақстан
                470000000 Mangystau|Мангистауская|Маңғыстау
                430000000 Kyzylorda|Кызылординская|Қызылорда
                610000000 Turkistan|Туркестанская|Түркістан
                310000000 Zhambyl|Жамбылская|Жамбыл
                190000000 Almaty region|Алматинская|Алматы облысы
                330000000 Zhetisu|Жетісу|Жетісу
                790000000 Shymkent|г. Шымкент|Шымкент қ.
                750000000 Almaty|г. Алматы|Алматы қ.
                """.lines().toList();
        var states = List.of("accepted", "accepted", "refused", "accepted-with-queries", "accepted", "partly-accepted");
        var tiles = new ArrayList<Report.Tile>();
        for (var name : names) {
            var place = TileMap.places().get(name.substring(0, 9));
            var status = tiles.size() == 9
                    ? "set-aside"
                    : tiles.size() == 17
                            ? "nothing"
                            : tiles.size() == 12 ? "pending" : states.get(tiles.size() % states.size());
            tiles.add(new Report.Tile(
                    words(name.substring(10)),
                    place.letters(),
                    place.row(),
                    place.column(),
                    status,
                    4,
                    6,
                    status.equals("refused") ? 1 : 0));
        }
        return tiles;
    }

    private static Report.Tile tile(String name, int row, int column, String status, int cameIn, int refused) {
        return new Report.Tile(words(name), words("-|-|-"), row, column, status, cameIn, cameIn, refused);
    }

    private static Report.Finding finding(
            String rule, String severity, String left, String right, String residual, String... cells) {
        return new Report.Finding(
                rule,
                words(
                        "Closing count follows from the movements|Остаток на конец следует из движения|Соңғы қалдық қозғалыстан шығады"),
                severity,
                words("Akmola region|Акмолинская область|Ақмола облысы"),
                LocalDate.of(2018, 12, 31),
                "contingent-movement/edu-11/2018-12-31/DD",
                null,
                left == null ? null : new BigDecimal(left),
                right == null ? null : new BigDecimal(right),
                residual == null ? null : new BigDecimal(residual),
                List.of(cells),
                rule.equals("T01") ? 3 : 0,
                rule.equals("T01") ? List.of(new Report.Consequence("S01", LISTS)) : List.of());
    }

    private static Report.Gap gap(boolean isScenario) {
        var from = words(
                "Committee-type count, 2017: primeminister.kz|Число по учёту Комитета, 2017 год|Комитет есебі бойынша саны, 2017 жыл");
        var to = words(
                "National Compendium, 2018 edition|Национальный сборник, издание 2018 года|Ұлттық жинақ, 2018 жылғы басылым");
        if (isScenario) {
            return new Report.Gap(
                    words("Published figures: children|Опубликованные числа: дети|Жарияланған сандар: балалар"),
                    from,
                    to,
                    "children",
                    6223,
                    12271,
                    List.of(
                            new Report.GapComponent(
                                    words(
                                            "Shelters and adaptation centres, if 4,525 is a stock|Приюты и центры адаптации, если 4 525 — остаток|Баспаналар мен бейімдеу орталықтары, егер 4 525 қалдық болса"),
                                    4525,
                                    Basis.PUBLISHED,
                                    null,
                                    12),
                            new Report.GapComponent(
                                    words("Unexplained|Не объяснено|Түсіндірілмеген"),
                                    1523,
                                    Basis.UNEXPLAINED,
                                    null,
                                    12)),
                    true,
                    words(
                            "It holds only if 4,525 counts children present on one day and both dates are equal; 4,525 is probably a flow.|Верно, только если 4 525 — число детей на одну дату и даты совпадают; вероятнее, 4 525 — движение за год.|4 525 бір күнгі балалар саны болғанда және күндер бірдей болғанда ғана дұрыс; 4 525 жылдық қозғалыс болуы ықтимал."),
                    null);
        }
        return new Report.Gap(
                words(
                        "Compendium against the Committee, 31 December|Сборник и данные Комитета, 31 декабря|Жинақ пен Комитет деректері, 31 желтоқсан"),
                from,
                to,
                "children",
                6223,
                12271,
                List.of(
                        new Report.GapComponent(
                                words(
                                        "Reference date: end of 2017 to end of 2018|Дата: с конца 2017 на конец 2018 года|Күні: 2017 жылдың соңынан 2018 жылдың соңына"),
                                -1033,
                                Basis.MEASURED,
                                null,
                                12),
                        new Report.GapComponent(
                                words(
                                        "Infant homes of the health ministry|Дома ребёнка министерства здравоохранения|Денсаулық сақтау министрлігінің сәбилер үйлері"),
                                930,
                                Basis.MEASURED,
                                null,
                                12),
                        new Report.GapComponent(
                                words(
                                        "Homes for children with disability of the labour ministry|Дома-интернаты для детей с инвалидностью министерства труда|Еңбек министрлігінің мүгедектігі бар балаларға арналған үйлері"),
                                1626,
                                Basis.ESTIMATED,
                                null,
                                12),
                        new Report.GapComponent(
                                words(
                                        "True stock of shelters and adaptation centres|Действительный остаток приютов и центров адаптации|Баспаналар мен бейімдеу орталықтарының нақты қалдығы"),
                                380,
                                Basis.ASSUMED,
                                null,
                                12),
                        new Report.GapComponent(
                                words(
                                        "A year's inflow printed as if it were the stock|Годовое поступление, напечатанное как остаток|Қалдық ретінде басылған жылдық түсім"),
                                4145,
                                Basis.MEASURED,
                                null,
                                12)),
                false,
                null,
                null);
    }
}
