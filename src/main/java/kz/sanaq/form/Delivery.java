package kz.sanaq.form;

import java.time.Instant;

/**
 * How a workbook came.
 *
 * @param sender code of the reporter that sent it
 * @param fileName its name in the inbox; a hint, never what a workbook is recognised by
 */
public record Delivery(String sender, String fileName, Instant receivedAt) {}
