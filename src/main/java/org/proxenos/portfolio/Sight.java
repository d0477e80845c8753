package org.proxenos.portfolio;

/**
 * Which customers an officer sees on a day, told once for every list, report and check (B12): all that the officer looks
 * after in any role, and everything below those that the officer looks after worldwide.
 */
public final class Sight {

    /** The assignments by which an officer sees anything. */
    static final String ASSIGNMENTS =
            """
            SELECT a.customer_no, a.role FROM assignment a
            WHERE a.officer_no = :sightOfficer AND a.standing
              AND a.valid_from <= :sightDay AND (a.valid_to IS NULL OR a.valid_to > :sightDay)
            """;

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
