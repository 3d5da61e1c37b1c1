package kz.sanaq.form;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * How a workbook came.
 *
 * @param sender code of the reporter that sent it
 * @param fileName its name in the inbox; a hint, never what a workbook is recognised by
 */
public record Delivery(String sender, String fileName, Instant receivedAt) {

    /** The day it was received. */
    LocalDate day() {
        return LocalDate.ofInstant(receivedAt, ZoneOffset.UTC);
    }
}
