-- Grain: one row per cell that is a figure, in the vintage that was the newest at a moment.
-- marts ${marts}
-- The function reads with its owner's rights, as a view does.
create function mart.observation_as_known_at(moment timestamptz)
returns setof mart.observation
language sql stable security definer set search_path = pg_catalog
begin atomic
    select
        return_code,
        reporter,
        reporter_kind,
        reporter_name,
        submission_id,
        file_name,
        sheet_name,
        cell,
        unit_kind,
        unit_label,
        institution_code,
        institution_name,
        area_code,
        area_name,
        setting,
        setting_name,
        category,
        category_name,
        measure,
        measure_name,
        sex,
        sex_name,
        age,
        age_name,
        disability,
        disability_name,
        residence,
        residence_name,
        measure_kind,
        measure_unit,
        period_start,
        period_end,
        basis,
        state,
        value,
        is_stated_total,
        known_from
    from mart.observation_history
    where known_from <= moment and moment < known_to;
end;

comment on function mart.observation_as_known_at(timestamptz) is 'mart.observation as it was known at a moment: select * from mart.observation_as_known_at(''2019-03-01'').';
