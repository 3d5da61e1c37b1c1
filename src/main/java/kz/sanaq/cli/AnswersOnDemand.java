package kz.sanaq.cli;

import kz.sanaq.answer.Answers;
import kz.sanaq.knowledge.Knowledge;
import kz.sanaq.reconciliation.Rules;
import kz.sanaq.reference.ReferenceBook;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where senders are answered on demand: with the knowledge of this installation. */
final class AnswersOnDemand {

    private AnswersOnDemand() {}

    static Answers of(Place place, JdbcClient reading) {
        Knowledge knowledge = new Knowledge(place.jobs());
        return new Answers(
                reading,
                ReferenceBook.read(knowledge),
                Rules.from(knowledge),
                NightlyFile.read(place.jobs()).within());
    }
}
