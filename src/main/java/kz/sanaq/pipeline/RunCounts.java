package kz.sanaq.pipeline;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What a run did, in numbers, as its card keeps them. */
final class RunCounts {

    private static final String COUNTS = """
            with decided as (
                select submission_id, state
                from intake.submission
                where decided_run = :run
            ),
            of_the_country as (
                select comparison, unit, difference, explained, residual, scenario is not null as is_scenario
                from quality.gap
                where area_code = '000000000' and state = 'ASSESSED'
                order by comparison
            )
            select jsonb_build_object(
                'deliveries', (select count(*) from intake.delivery where run_id = :run),
                'duplicates', (select count(*) from intake.delivery where run_id = :run and is_duplicate),
                'loaded', (select count(*) from decided where state = 'LOADED'),
                'refused', (select count(*) from decided where state = 'REFUSED'),
                'pending', (select count(*) from decided where state = 'PENDING'),
                'set-aside', (select count(*) from decided where state = 'SET_ASIDE'),
                'cells', (
                    select coalesce(sum(sheet_ledger.non_empty), 0)
                    from decided
                    join intake.sheet_ledger using (submission_id)),
                'observations', (
                    select coalesce(sum(submission_slot.observations), 0)
                    from decided
                    join intake.submission_slot using (submission_id)),
                'findings-opened', (select count(*) from quality.finding where first_seen_run = :run),
                'findings-resolved', (select count(*) from quality.finding where resolved_run = :run),
                'findings-open', (
                    select count(*)
                    from quality.finding
                    left join quality.explained using (finding_id)
                    where finding.state = 'OPEN' and explained.state is distinct from 'ACCEPTED'),
                'gaps', (select coalesce(jsonb_agg(of_the_country), '[]') from of_the_country))
            """;

    private RunCounts() {}

    /** A JSON object. */
    static String of(JdbcClient jdbc, long run) {
        return jdbc.sql(COUNTS).param("run", run).query(String.class).single();
    }
}
