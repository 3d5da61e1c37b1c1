-- Grain: one row per published claim that can be computed.
-- marts ${marts}
create view mart.claim_verdict as

select
    verdict.claim,
    verdict.rule,
    claim.name_en as claim_en,
    claim.name_ru as claim_ru,
    claim.name_kk as claim_kk,
    source.publisher as source,
    source.title as source_title,
    verdict.kind,
    verdict.stated,
    verdict.computed,
    claim.unit,
    verdict.verdict,
    verdict.unit as rounding,
    verdict.false_at_unit as false_at,
    verdict.missing,
    claim.operands as figures,
    claim.sense,
    claim.note,
    verdict.run_id
from quality.verdict
left join ref.claim on claim.code = verdict.claim
left join ref.published_source source on source.code = claim.source;

comment on view mart.claim_verdict is 'What arithmetic says of published statements. A verdict on arithmetic, not on anyone.';
comment on column mart.claim_verdict.claim is 'Code of the claim.';
comment on column mart.claim_verdict.rule is 'P08 where it says how many times, P07 otherwise.';
comment on column mart.claim_verdict.claim_en is 'The statement in English.';
comment on column mart.claim_verdict.claim_ru is 'The statement in Russian.';
comment on column mart.claim_verdict.claim_kk is 'The statement in Kazakh.';
comment on column mart.claim_verdict.source is 'Who published it.';
comment on column mart.claim_verdict.source_title is 'Title of the publication.';
comment on column mart.claim_verdict.kind is 'How it is computed: CHANGE_PCT, FACTOR, RATIO, SUM.';
comment on column mart.claim_verdict.stated is 'What the claim says.';
comment on column mart.claim_verdict.computed is 'What the published figures give that it rests on.';
comment on column mart.claim_verdict.unit is 'Unit of both.';
comment on column mart.claim_verdict.verdict is 'EXACT, ROUNDED or TRUNCATED at the unit of rounding, FALSE, BOUND_HOLDS or BOUND_FAILS for at least and at most, NOT_ASSESSED.';
comment on column mart.claim_verdict.rounding is 'Unit of rounding at which the verdict stands.';
comment on column mart.claim_verdict.false_at is 'A finer unit at which the claim would be false.';
comment on column mart.claim_verdict.missing is 'What was missing.';
comment on column mart.claim_verdict.figures is 'Codes of the published figures that it rests on.';
comment on column mart.claim_verdict.sense is 'How the number is meant: EXACT, or as a bound: AT_LEAST, AT_MOST, APPROX (within half a unit of rounding).';
comment on column mart.claim_verdict.note is 'What a reader must know of it.';
comment on column mart.claim_verdict.run_id is 'Run that judged last.';
