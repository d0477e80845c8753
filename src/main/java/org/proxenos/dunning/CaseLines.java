package org.proxenos.dunning;

import org.proxenos.portfolio.CustomerNo;
import org.springframework.stereotype.Component;

/** Writes what concerns a customer into the history of each of the customer's open cases. */
@Component
class CaseLines {

    private static final int MORE_THAN_CURRENCIES = 200;

    private final CaseBook book;
    private final CaseFiles files;

    CaseLines(CaseBook book, CaseFiles files) {
        this.book = book;
        this.files = files;
    }

    /** @param by null for the application itself */
    void record(CustomerNo customer, String what, String by, String note) {
        book.list(CaseStatus.OPEN, customer, null, null, 0, MORE_THAN_CURRENCIES)
                .forEach(found -> files.record(found.id(), what, by, note));
    }
}
