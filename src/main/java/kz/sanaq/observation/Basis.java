package kz.sanaq.observation;

/** What a flow covers: its own period, or everything since the beginning of the year. */
public enum Basis {
    PERIOD,
    YEAR_TO_DATE
}
