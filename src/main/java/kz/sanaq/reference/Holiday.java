package kz.sanaq.reference;

import java.time.LocalDate;
import kz.sanaq.language.Words;

/**
 * A public holiday.
 *
 * @param isVerified false where the day was not checked against an official calendar
 */
public record Holiday(LocalDate day, Words name, boolean isVerified) {}
