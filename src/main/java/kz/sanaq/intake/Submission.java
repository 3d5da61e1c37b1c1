package kz.sanaq.intake;

import java.time.Instant;

/** A registered workbook that waits to be read. */
public record Submission(int id, Sha256 sha256, String sender, String fileName, Instant receivedAt) {}
