package org.proxenos.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

class AllocationOnPostgresTest extends AllocationProperties {

    private static LedgerTables tables;

    @BeforeContainer
    static void open() {
        tables = LedgerTables.onPostgres();
    }

    @AfterContainer
    static void close() throws Exception {
        tables.close();
    }

    @Property(tries = 100, shrinking = ShrinkingMode.BOUNDED)
    @Label("every position and open item equals the paper ledger, in whatever order the documents were posted")
    void sameAsOnPaper(
            @ForAll("documents") Documents documents, @ForAll("days") List<LocalDate> days, @ForAll Random luck) {
        sameAsOnPaper(tables, documents, luck, days);
    }

    @Property(tries = 50, shrinking = ShrinkingMode.BOUNDED)
    @Label("a timeline says for every date what the ledger says")
    void sameOverTime(
            @ForAll("documents") Documents documents, @ForAll("days") List<LocalDate> days, @ForAll Random luck) {
        sameOverTime(tables, documents, luck, days);
    }
}
