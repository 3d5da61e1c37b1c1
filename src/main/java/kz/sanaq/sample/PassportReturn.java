package kz.sanaq.sample;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What an institution says of itself once a year.
 *
 * @param formerName empty where there is none
 * @param legalKato of the owner's seat; {@code actualKato} is that of the place
 * @param capacityNote what is written behind the capacity, mostly nothing
 */
record PassportReturn(
        Institution institution,
        Area area,
        LocalDate date,
        String nameRu,
        String nameKk,
        String bin,
        String formerName,
        String legalAddress,
        String actualAddress,
        String legalKato,
        String actualKato,
        Setting setting,
        int capacity,
        String capacityNote,
        int children,
        int preschool,
        int school,
        int withParents,
        int fullOrphans,
        int unknownParents,
        BigDecimal staff) {}
