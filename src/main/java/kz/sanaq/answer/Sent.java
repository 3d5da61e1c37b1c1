package kz.sanaq.answer;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kz.sanaq.intake.Sha256;
import kz.sanaq.language.Language;
import kz.sanaq.reference.ReferenceBook;
import kz.sanaq.reference.Reporter;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A submission as its sender knows it.
 *
 * @param fileName its path in the inbox
 * @param status in the words of {@code mart.submission}
 * @param mayBeOpened false of what refused to be read, which would do so again, and of what has personal data
 */
public record Sent(
        int id, Sha256 sha256, String sender, String fileName, Instant receivedAt, String status, boolean mayBeOpened) {

    /**
     * Of each one by one what the marts say of it: they add up all submissions where they are asked for several. What
     * belongs to no slot asks its sender all the same.
     */
    private static final String THESE = """
            select one.*
            from intake.submission wanted
            cross join lateral (
                select
                    submission_id, sha256, sender, file_name, received_at,
                    case
                        when status = 'accepted' and exists (
                            select from quality.asked
                            join quality.finding using (finding_id)
                            left join quality.explained using (finding_id)
                            where asked.submission_id = wanted.submission_id
                              and finding.severity <> 'note' and explained.state is distinct from 'ACCEPTED')
                        then 'accepted with queries'
                        else status
                    end as status,
                    not exists (
                        select from jsonb_array_elements(wanted.refusals) as refusal
                        where starts_with(refusal -> 'message' ->> 'key', 'workbook.') or refusal ->> 'rule' = 'F08') as may_be_opened
                from mart.submission
                where submission_id = wanted.submission_id
                offset 0
            ) one
            where wanted.submission_id in (:submissions)
            order by one.received_at, one.sha256, one.sender
            """;

    /** Of a workbook that was read again, the newest reading. */
    private static final String OF_BYTES = """
            select submission_id
            from intake.submission
            where sha256 = :sha256
            order by received_at, sender, reading desc
            limit 1
            """;

    private static final String BYTES = "select bytes from intake.workbook where sha256 = :sha256";

    static Optional<Sent> of(JdbcClient reading, int submission) {
        return these(reading, List.of(submission)).stream().findFirst();
    }

    /** These submissions, oldest first. */
    static List<Sent> these(JdbcClient reading, Collection<Integer> submissions) {
        if (submissions.isEmpty()) {
            return List.of();
        }
        return reading.sql(THESE)
                .param("submissions", submissions)
                .query((row, number) -> new Sent(
                        row.getInt("submission_id"),
                        new Sha256(row.getString("sha256")),
                        row.getString("sender"),
                        row.getString("file_name"),
                        row.getTimestamp("received_at").toInstant(),
                        row.getString("status"),
                        row.getBoolean("may_be_opened")))
                .list();
    }

    /** The submission of these bytes, whoever sent them. */
    static Optional<Integer> ofBytes(JdbcClient reading, Sha256 sha256) {
        return reading.sql(OF_BYTES)
                .param("sha256", sha256.bytes())
                .query(Integer.class)
                .optional();
    }

    public boolean isSetAside() {
        return status.equals("set aside");
    }

    /** What its sender is answered in. */
    Language language(ReferenceBook book) {
        return book.reporters().byCode(sender).map(Reporter::language).orElse(Reporter.LANGUAGE);
    }

    /** Its name without folders. */
    String name() {
        return fileName.substring(fileName.lastIndexOf('/') + 1);
    }

    /** The workbook as it was sent; null where it was set aside or purged, where it could not be read, or has personal data. */
    byte @Nullable [] bytes(JdbcClient reading) {
        return isSetAside() || !mayBeOpened
                ? null
                : reading.sql(BYTES)
                        .param("sha256", sha256.bytes())
                        .query((row, number) -> row.getBytes(1))
                        .optional()
                        .orElse(null);
    }
}
