package kz.sanaq.form;

/** A hazard, and what becomes of it as the form or a steward says. */
public record Treatment(HazardKind hazard, HazardPolicy policy) {}
