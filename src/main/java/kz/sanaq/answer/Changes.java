package kz.sanaq.answer;

/** Takes what is different between two workbooks. */
interface Changes {

    void cell(ChangedCell cell);

    void line(ChangedLine line);
}
