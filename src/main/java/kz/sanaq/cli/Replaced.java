package kz.sanaq.cli;

import java.util.Optional;
import kz.sanaq.language.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A submission that was loaded and fills no slot any more: nothing of it is read again.
 *
 * @param by numbers of those that fill its slots now
 */
record Replaced(int submission, String by) {

    private static final String BY = """
            select string_agg(distinct vintage.submission_id::text, ', ')
            from intake.submission
            join intake.submission_slot using (submission_id)
            join warehouse.vintage on vintage.slot_id = submission_slot.slot_id and vintage.known_to = 'infinity'
            where submission.submission_id = ? and submission.state = 'LOADED' and submission_slot.state = 'LOADED'
              and not exists (
                  select from warehouse.vintage own
                  where own.submission_id = submission.submission_id and own.known_to = 'infinity')
            """;

    static Optional<Replaced> of(JdbcTemplate steward, int submission) {
        @Nullable String by = steward.queryForObject(BY, String.class, submission);
        return Optional.ofNullable(by).map(later -> new Replaced(submission, later));
    }

    Message said() {
        return Message.of("cli.replaced", "submission", submission, "by", by);
    }
}
