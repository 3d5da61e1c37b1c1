package kz.sanaq.reference;

import java.util.Set;
import kz.sanaq.language.Words;

/**
 * A source of submitted figures and what it claims to count.
 *
 * @param returnCode the return that its figures come in
 * @param reporterKind the kind of reporters that send it
 * @param settings codes of the care settings that it covers; empty where it counts no children in care
 */
public record Source(
        String code,
        Words name,
        String returnCode,
        String reporterKind,
        Set<String> settings,
        Set<String> ministries,
        Set<String> categories)
        implements Coded {}
