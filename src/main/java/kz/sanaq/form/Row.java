package kz.sanaq.form;

import kz.sanaq.observation.ReportedUnit;

/**
 * A row of a table that the form understands.
 *
 * @param at zero-based
 * @param meaning what its label, and the section it stands in, say of its figures
 * @param named false where the unit is the area that the whole submission speaks of
 * @param statedTotal a total that the sender wrote
 */
record Row(int at, Meaning meaning, ReportedUnit unit, boolean named, boolean statedTotal) {}
