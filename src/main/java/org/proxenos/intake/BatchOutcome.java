package org.proxenos.intake;

import java.util.List;
import org.proxenos.bulk.Merged;

/** What became of a batch of rows. */
record BatchOutcome(
        Tally tally,
        List<Problem> problems,
        List<Merged.Change> changes,
        List<String> newCustomers,
        List<String> newOfficers) {}
