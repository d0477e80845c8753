package org.proxenos.dunning.web;

import java.util.Optional;
import org.proxenos.dunning.Askers;
import org.proxenos.dunning.CaseBook;
import org.proxenos.dunning.CaseId;
import org.proxenos.dunning.CaseSummary;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.Visibility;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** The cases that exist for whoever asks, and whether anything may be agreed about them. */
@Component
class VisibleCases {

    private final CaseBook book;
    private final ObjectProvider<Visibility> visibility;

    VisibleCases(CaseBook book, ObjectProvider<Visibility> visibility) {
        this.book = book;
        this.visibility = visibility;
    }

    /** @throws DunningProblem if there is none, or it is about somebody else's customer */
    CaseSummary get(String id) {
        return parse(id)
                .flatMap(book::find)
                .filter(found -> maySee(found.customerNo()))
                .orElseThrow(() -> new DunningProblem(404, "unknown-case", "dunning.problem.unknownCase", id));
    }

    boolean maySee(String customerNo) {
        return visibility.stream().allMatch(it -> it.maySee(CustomerNo.of(customerNo)));
    }

    /** @throws DunningProblem if {@code who} only reads */
    static void mayWrite(Authentication who) {
        if (who.getAuthorities().stream().noneMatch(group -> Askers.GROUPS.contains(group.getAuthority()))) {
            throw new DunningProblem(403, "not-yours-to-ask", "dunning.problem.notYoursToAsk");
        }
    }

    private static Optional<CaseId> parse(String id) {
        try {
            return Optional.of(CaseId.of(id));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
