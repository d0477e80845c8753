package org.proxenos.dunning;

import java.time.LocalDate;

/** An insolvency as somebody tells of it; nothing in it has been checked. See {@link Insolvency}. */
public record InsolvencyReport(
        String customerNo,
        LocalDate declaredOn,
        String court,
        String reference,
        boolean claimRegistered,
        String note) {}
