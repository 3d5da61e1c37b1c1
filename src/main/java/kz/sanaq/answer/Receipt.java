package kz.sanaq.answer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.sanaq.language.Language;
import kz.sanaq.language.Message;
import org.jspecify.annotations.Nullable;

/**
 * What became of one workbook, as its sender is told. The same state of the same submission gives the same bytes, and no
 * personal data are in it: of a workbook that was set aside, nothing but addresses.
 *
 * @param receipt version of what receipts say
 * @param sha256 the workbook's bytes
 * @param file its name; absent where it was set aside
 * @param language what the words are in
 * @param form what it was recognised as; absent where no form knows it
 * @param cells the account of all its cells; absent where it was not read
 * @param replaced whether a later workbook fills all that this one filled
 * @param keptBack why its workbook does not go back although something is asked; absent where it does, or need not
 * @param explanations what its list says for queries
 * @param copies when the same bytes came again, which changes nothing
 * @param correction what it changed of an earlier workbook; absent where it is the first for its slots
 */
record Receipt(
        int receipt,
        String sha256,
        @Nullable String file,
        Language language,
        Sender sender,
        Instant receivedAt,
        Status status,
        boolean replaced,
        @Nullable Form form,
        List<Slot> slots,
        @Nullable Cells cells,
        List<Sheet> sheets,
        Findings findings,
        List<Reason> reasons,
        @Nullable KeptBack keptBack,
        Explanations explanations,
        List<Copy> copies,
        @Nullable CorrectionTold correction,
        Runs runs) {

    static final int VERSION = 1;

    /** Who sent it. */
    record Sender(String code, String name) {}

    /**
     * What became of it.
     *
     * @param code such as {@code partly-accepted}
     * @param words the same in the sender's language
     */
    record Status(String code, String words) {

        /** The status that the marts call so, such as {@code partly accepted}. */
        static Status of(String status, Language language) {
            String code = status.replace(' ', '-');
            return new Status(code, Message.of("answer.status." + code).in(language));
        }
    }

    /**
     * The form that it was read by.
     *
     * @param code the return
     * @param version checksum of the files that describe the form
     */
    record Form(
            String code,
            String title,
            String edition,
            @Nullable String version) {}

    /** A unit of reporting that it fills, or does not. */
    record Slot(@Nullable String subject, LocalDate from, LocalDate to, boolean loaded, boolean current) {

        /** Whether it is of a period, and not of one day. */
        boolean hasPeriod() {
            return from.isBefore(to);
        }
    }

    /** Non-empty cells: {@code used + ignored + reported}. */
    record Cells(int nonEmpty, int used, int ignored, int reported) {}

    /** The same of a sheet. */
    record Sheet(String name, Cells cells) {}

    /** Open findings that the sender is asked about; what is explained is not asked. */
    record Findings(int refuse, int error, int query, int note, int explained) {

        int asked() {
            return refuse + error + query;
        }
    }

    /** Why it, or a part of it, was not loaded. */
    record Reason(
            @Nullable String rule,
            @Nullable String sheet,
            @Nullable String cell,
            String text,
            String remedy) {}

    /** Why a workbook does not go back, and what its sender can do. */
    record KeptBack(String why, String remedy) {}

    /** Explanations that came in this workbook's list. */
    record Explanations(int given, int waiting, int accepted, int rejected) {}

    /** Another delivery of the same bytes. */
    record Copy(@Nullable String file, Instant receivedAt) {

        /** Of a workbook that was set aside no name is told. */
        Copy withoutFile() {
            return new Copy(null, receivedAt);
        }
    }

    /** Runs that registered and decided it. */
    record Runs(long registered, @Nullable Long decided) {}

    public Receipt {
        slots = List.copyOf(slots);
        sheets = List.copyOf(sheets);
        reasons = List.copyOf(reasons);
        copies = List.copyOf(copies);
    }
}
