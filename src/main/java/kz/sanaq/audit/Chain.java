package kz.sanaq.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import kz.sanaq.audit.Verdict.Fault;
import kz.sanaq.audit.Verdict.Kind;
import kz.sanaq.audit.Verdict.Witness;
import org.jspecify.annotations.Nullable;

/** The rows of {@code audit.action} in the order of their numbers, and whether each follows from the one before. */
final class Chain {

    /**
     * A row.
     *
     * @param text what its hash is over
     * @param previous the hash that it gives of the row before
     * @param hash the hash that it gives of itself
     */
    record Row(long number, String text, String previous, String hash) {

        boolean isAsWritten() {
            return sha256(text).equals(hash);
        }
    }

    /** A head that was kept when a run ended; 0 is no run: kept outside. */
    record Kept(long run, Head head) {

        Fault shows(Kind kind, long first, long last) {
            return new Fault(kind, first, last, run == 0 ? Witness.OUTSIDE : Witness.CARD, run);
        }
    }

    private final List<Row> rows;
    private final List<Kept> heads;

    Chain(List<Row> rows, List<Kept> heads) {
        this.rows = List.copyOf(rows);
        this.heads = heads.stream()
                .sorted(Comparator.comparingLong((Kept kept) -> kept.head().number()))
                .toList();
    }

    /** What breaks first: a head of the rows that fit together, the row after them, or a head of rows that are gone. */
    Verdict verify() {
        List<Head> fitting = fitting();
        Fault fault = rewritten(fitting);
        if (fault == null) {
            fault = broken(fitting);
        }
        if (fault == null) {
            fault = beheaded(fitting);
        }
        Head last = rows.isEmpty()
                ? Head.OF_NOTHING
                : new Head(
                        rows.get(rows.size() - 1).number(),
                        rows.get(rows.size() - 1).hash());
        return new Verdict(last, fault);
    }

    /** The heads of the rows that are as written and follow one from another, after that of nothing. */
    private List<Head> fitting() {
        List<Head> fitting = new ArrayList<>(List.of(Head.OF_NOTHING));
        for (Row row : rows) {
            Head before = fitting.get(fitting.size() - 1);
            if (row.number() != before.number() + 1 || !row.previous().equals(before.hash()) || !row.isAsWritten()) {
                break;
            }
            fitting.add(new Head(row.number(), row.hash()));
        }
        return fitting;
    }

    private @Nullable Fault rewritten(List<Head> fitting) {
        long known = 0;
        for (Kept kept : heads) {
            int number = Math.toIntExact(Math.min(kept.head().number(), Integer.MAX_VALUE));
            if (number >= fitting.size()) {
                break;
            }
            if (!fitting.get(number).equals(kept.head())) {
                return kept.shows(Kind.REWRITTEN, Math.min(known + 1, number), number);
            }
            known = number;
        }
        return null;
    }

    /** What is wrong with the first row that does not follow. */
    private @Nullable Fault broken(List<Head> fitting) {
        int at = fitting.size() - 1;
        if (at == rows.size()) {
            return null;
        }
        Row row = rows.get(at);
        Head before = fitting.get(at);
        if (row.number() > before.number() + 1 && !row.previous().equals(before.hash())) {
            return Fault.of(Kind.MISSING, before.number() + 1);
        }
        if (at > 0 && row.previous().equals(fitting.get(at - 1).hash())) {
            return Fault.of(Kind.SURPLUS, before.number());
        }
        boolean isBetween = at + 1 < rows.size() && rows.get(at + 1).previous().equals(before.hash());
        return Fault.of(isBetween ? Kind.SURPLUS : Kind.CHANGED, row.number());
    }

    /** The first row that is gone from the end. */
    private @Nullable Fault beheaded(List<Head> fitting) {
        for (Kept kept : heads) {
            if (kept.head().number() >= fitting.size()) {
                return kept.shows(Kind.MISSING, fitting.size(), fitting.size());
            }
        }
        return null;
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
