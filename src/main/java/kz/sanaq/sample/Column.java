package kz.sanaq.sample;

import java.util.List;

/** A column of the movement: one setting, or the two family-type settings together. */
enum Column {
    DD("Детские дома", "Балалар үйлері", Setting.DD),
    DDSP("Детские дома для детей с ООП", "ЕБҚ балаларға арналған балалар үйлері", Setting.DDSP),
    SHIS("Школы-интернаты для детей-сирот", "Жетім балаларға арналған мектеп-интернаттар", Setting.SHIS),
    CPDTZS("ЦПД ТЖС", "ӨҚЖ балаларды қолдау орталықтары", Setting.CPDTZS),
    DDST_DDER("ДДСТ, детские деревни", "ОҮБҮ, балалар ауылдары", Setting.DDST, Setting.DDER),
    DR("Дома ребёнка", "Сәбилер үйлері", Setting.DR),
    CAN("ЦАН", "КБО", Setting.CAN),
    PRIYUT("Приюты", "Баспаналар", Setting.PRIYUT);

    final String ru;
    final String kk;
    final List<Setting> settings;

    Column(String ru, String kk, Setting... settings) {
        this.ru = ru;
        this.kk = kk;
        this.settings = List.of(settings);
    }

    Setting.Group group() {
        return settings.get(0).group;
    }

    /** Whether the form crosses out this line for this column. */
    boolean crossesOut(String measure) {
        return switch (measure) {
            case "inflow-temporary" -> group() == Setting.Group.TEMPORARY;
            case "inflow-infant-home" -> group() != Setting.Group.COMMITTEE;
            default -> false;
        };
    }
}
