package org.proxenos.dunning.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.proxenos.dunning.AgreementPage;
import org.proxenos.dunning.CaseSummary;
import org.proxenos.dunning.Instalment;
import org.proxenos.dunning.PlanDesk;
import org.proxenos.dunning.PlanOffer;
import org.proxenos.dunning.PlanOutcome;
import org.proxenos.dunning.PlanRhythm;
import org.proxenos.dunning.PlanSummary;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/cases/{id}/plans")
class PlanController {

    private final NegotiableCases cases;
    private final PlanDesk desk;
    private final AgreementPage pages;

    PlanController(NegotiableCases cases, PlanDesk desk, AgreementPage pages) {
        this.cases = cases;
        this.desk = desk;
        this.pages = pages;
    }

    /** Every payment plan agreed in the case, the oldest first. */
    @GetMapping
    List<PlanView> list(@PathVariable String id, Locale language) {
        return desk.of(cases.visible(id).id()).stream()
                .map(plan -> view(plan, language))
                .toList();
    }

    @GetMapping("/{planId}")
    PlanView one(@PathVariable String id, @PathVariable String planId, Locale language) {
        return view(plan(cases.visible(id), planId), language);
    }

    /** Spreads the debt over instalments: named one by one, or reckoned from how many, from when and how often. */
    @PostMapping
    ResponseEntity<PlanView> agree(
            @PathVariable String id, @RequestBody PlanEntry entry, Authentication who, Locale language) {
        var about = cases.plannable(id);
        var recorded = desk.agree(about.id(), entry.offer(), cases.planner(), who.getName());
        recorded.refusal().ifPresent(no -> {
            throw Entries.refused(no);
        });
        return ResponseEntity.created(URI.create("/api/cases/%s/plans/%s".formatted(about.id(), recorded.id())))
                .body(view(desk.find(recorded.id()).orElseThrow(), language));
    }

    /** Ends a running plan: what it covered is owed as before. */
    @PutMapping("/{planId}")
    PlanView change(
            @PathVariable String id,
            @PathVariable String planId,
            @RequestBody PlanChange change,
            Authentication who,
            Locale language) {
        var plan = plan(cases.plannable(id), planId);
        if (!PlanOutcome.ENDED.name().equals(change.status())) {
            throw Entries.unreadable("status", change.status());
        }
        desk.end(plan.id(), Entries.text("because", change.because(), 2000), cases.planner(), who.getName())
                .ifPresent(no -> {
                    throw Entries.refused(no);
                });
        return view(desk.find(plan.id()).orElseThrow(), language);
    }

    private PlanSummary plan(CaseSummary about, String planId) {
        return Entries.id(planId)
                .flatMap(desk::find)
                .filter(found -> found.caseId().equals(about.id()))
                .orElseThrow(() -> new DunningProblem(404, "unknown-plan", "dunning.problem.unknownPlan", planId));
    }

    private PlanView view(PlanSummary plan, Locale language) {
        return new PlanView(
                plan.id().toString(),
                plan.caseId().toString(),
                plan.customerNo(),
                plan.status(),
                plan.currency(),
                plan.agreedOn(),
                plan.instalments().stream()
                        .map(part ->
                                new InstalmentView(part.date(), part.amount().toPlainString()))
                        .toList(),
                plan.paid().toPlainString(),
                plan.remaining().toPlainString(),
                plan.endedOn(),
                plan.note(),
                plan.agreedBy(),
                pages.whyPlanned(plan.id(), language));
    }

    /** @param amount what is spread; null = what the instalments add up to or, without them, all that may be followed up */
    record PlanEntry(
            String amount,
            String currency,
            List<InstalmentEntry> instalments,
            Integer count,
            String first,
            String rhythm,
            String note) {

        PlanOffer offer() {
            return new PlanOffer(
                    Entries.amount("amount", amount),
                    Entries.text("currency", currency, 3),
                    parts(),
                    count,
                    Entries.date("first", first),
                    Entries.choice("rhythm", rhythm, Arrays.asList(PlanRhythm.values())),
                    Entries.text("note", note, 2000));
        }

        private List<Instalment> parts() {
            return instalments == null
                    ? List.of()
                    : IntStream.range(0, instalments.size())
                            .mapToObj(place -> part(instalments.get(place), "instalments[%d].".formatted(place)))
                            .toList();
        }

        private static Instalment part(InstalmentEntry part, String path) {
            return part == null
                    ? new Instalment(null, null)
                    : new Instalment(
                            Entries.date(path + "date", part.date()), Entries.amount(path + "amount", part.amount()));
        }
    }

    record InstalmentEntry(String date, String amount) {}

    record PlanChange(String status, String because) {}

    record InstalmentView(LocalDate date, String amount) {}

    /** A payment plan as other systems see it: money as text with its currency beside it. */
    record PlanView(
            String id,
            String caseId,
            String customerNo,
            PlanOutcome status,
            String currency,
            LocalDate agreedOn,
            List<InstalmentView> instalments,
            String paid,
            String remaining,
            LocalDate endedOn,
            String note,
            String agreedBy,
            String explanation) {}
}
