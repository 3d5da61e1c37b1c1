package kz.sanaq.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import kz.sanaq.form.PersonalData;
import kz.sanaq.form.PersonalData.Place;
import kz.sanaq.form.Reading;
import kz.sanaq.form.Refusal;
import kz.sanaq.language.Message;
import kz.sanaq.workbook.UnreadableWorkbook;

/** Looks workbooks over for personal data before anything else is done with them. */
final class PersonalDataFirst {

    private final Readers readers;
    private final PersonalData personalData;

    PersonalDataFirst(Readers readers, PersonalData personalData) {
        this.readers = readers;
        this.personalData = personalData;
    }

    /** A workbook as it is looked over. */
    record Looked(List<Place> places, boolean isWhole) {}

    /** Looks a workbook over and does nothing else. */
    Looked look(Sha256 sha256, String sender, Supplier<byte[]> bytes) {
        if (personalData.isCleared(sha256.hex())) {
            return new Looked(List.of(), true);
        }
        Set<Place> seen = Collections.synchronizedSet(new LinkedHashSet<>());
        boolean isWhole = false;
        try {
            isWhole = readers.read(sha256, sender, bytes, workbook -> personalData.preflight(workbook, seen) == null);
        } catch (UnreadableWorkbook e) {
            addNameIn(e, seen); // kept where nothing was seen; refused with its reason when it is read
        }
        return new Looked(inOrder(seen), isWhole);
    }

    /**
     * Looks a workbook over, and reads it where it has none and all of it could be looked over.
     *
     * @param isLookedOver whether it was looked over before
     */
    Reading read(
            Sha256 sha256, String sender, Supplier<byte[]> bytes, boolean isLookedOver, Readers.Work<Reading> work) {
        boolean isKnown = isLookedOver || personalData.isCleared(sha256.hex());
        Set<Place> seen = Collections.synchronizedSet(new LinkedHashSet<>());
        Reading reading;
        try {
            reading = readers.read(sha256, sender, bytes, workbook -> {
                if (isKnown) {
                    return work.of(workbook);
                }
                UnreadableWorkbook brokenOff = personalData.preflight(workbook, seen);
                if (brokenOff != null) {
                    throw brokenOff;
                }
                return seen.isEmpty() ? work.of(workbook).lookedOver() : Reading.setAside(List.of());
            });
        } catch (UnreadableWorkbook e) {
            addNameIn(e, seen);
            reading = Reading.unreadable(e);
        }
        return seen.isEmpty() ? reading : Reading.setAside(told(inOrder(seen)));
    }

    /** A workbook that did not open may name a sheet as the reason why. */
    private void addNameIn(UnreadableWorkbook refused, Set<Place> seen) {
        String sheet = refused.sheet();
        if (sheet != null && seen.isEmpty() && personalData.isIn(sheet)) {
            seen.add(new Place(PersonalData.Where.BESIDE, 0, null, null));
        }
    }

    private static List<Place> inOrder(Set<Place> seen) {
        synchronized (seen) {
            return new ArrayList<>(seen);
        }
    }

    /** Where personal data stand, as reasons why a workbook is not read: never what stands there. */
    static List<Refusal> told(List<Place> places) {
        return places.stream().map(PersonalDataFirst::told).toList();
    }

    private static Refusal told(Place place) {
        String key = switch (place.where()) {
            case CELL -> "intake.personal-data";
            case COMMENT -> "intake.personal-data.comment";
            case SHEET_NAME -> "intake.personal-data.sheet-name";
            case PROPERTIES -> "intake.personal-data.properties";
            case HEADER -> "intake.personal-data.header";
            case NAME -> "intake.personal-data.name";
            case BESIDE -> "intake.personal-data.beside";
        };
        String nameless = place.sheet() == 0 ? null : "#" + place.sheet();
        Message message = place.where() == PersonalData.Where.SHEET_NAME
                ? Message.of(key, "sheet", place.sheet())
                : Message.of(key);
        return new Refusal(
                Reading.PERSONAL_DATA, message, place.sheetName() == null ? nameless : place.sheetName(), place.cell());
    }
}
