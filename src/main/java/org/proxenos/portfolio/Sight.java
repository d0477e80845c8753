package org.proxenos.portfolio;

/**
 * Which customers an officer sees on a day, told once for every list, report and check (B12): all that the officer looks
 * after in any role, or the colleagues do for whom the officer covers that day, and everything below those looked after
 * worldwide.
 */
public final class Sight {

    /** Whether the absence {@code x} is covered on the day; what was cancelled later was covered until then. */
    static final String COVER_HOLDS =
            "x.status IN ('GRANTED', 'CANCELLED') AND x.from_day <= :sightDay AND x.ends_on > :sightDay";

    /** The assignments by which an officer sees anything. */
    static final String ASSIGNMENTS =
            """
            SELECT a.customer_no, a.role FROM assignment a
            WHERE a.standing AND a.valid_from <= :sightDay AND (a.valid_to IS NULL OR a.valid_to > :sightDay)
              AND a.officer_no IN (
                SELECT CAST(:sightOfficer AS VARCHAR(64))
                UNION ALL SELECT x.officer_no FROM absence x WHERE x.cover_no = :sightOfficer AND\s"""
                    + COVER_HOLDS
                    + ")\n";

    /**
     * A query of all their numbers, each once, in the column {@code customer_no}; join with it, once per statement. Its
     * parameters are {@code sightOfficer}, an officer's number, and {@code sightDay}, a date.
     */
    public static final String CUSTOMERS =
            """
            WITH RECURSIVE looked_after (customer_no, role) AS (
            """
                    + ASSIGNMENTS
                    + """
                    ), below (customer_no) AS (
                        SELECT l.customer_no FROM looked_after l WHERE l.role = 'GLOBAL'
                        UNION
                        SELECT c.customer_no FROM below b JOIN customer c ON c.parent_no = b.customer_no
                    )
                    SELECT customer_no FROM looked_after UNION SELECT customer_no FROM below
                    """;

    private Sight() {}
}
