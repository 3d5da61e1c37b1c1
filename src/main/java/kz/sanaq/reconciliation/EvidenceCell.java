package kz.sanaq.reconciliation;

import org.jspecify.annotations.Nullable;

/**
 * A cell behind a finding.
 *
 * @param role {@code left} or {@code right}: the side of the statement it feeds
 * @param sheet position of the sheet, from 0; absent where the workbook as a whole is meant
 */
public record EvidenceCell(
        String role,
        int submission,
        @Nullable Integer sheet,
        @Nullable Integer row,
        @Nullable Integer column) {}
