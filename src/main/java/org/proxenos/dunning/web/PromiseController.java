package org.proxenos.dunning.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.proxenos.dunning.AgreementPage;
import org.proxenos.dunning.CaseSummary;
import org.proxenos.dunning.Instalment;
import org.proxenos.dunning.PromiseDesk;
import org.proxenos.dunning.PromiseOutcome;
import org.proxenos.dunning.PromiseSummary;
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
@RequestMapping("/api/cases/{id}/promises")
class PromiseController {

    private final NegotiableCases cases;
    private final PromiseDesk desk;
    private final AgreementPage pages;

    PromiseController(NegotiableCases cases, PromiseDesk desk, AgreementPage pages) {
        this.cases = cases;
        this.desk = desk;
        this.pages = pages;
    }

    /** Every promise made in the case, the oldest first. */
    @GetMapping
    List<PromiseView> list(@PathVariable String id, Locale language) {
        return desk.of(cases.visible(id).id()).stream()
                .map(promise -> view(promise, language))
                .toList();
    }

    @GetMapping("/{promiseId}")
    PromiseView one(@PathVariable String id, @PathVariable String promiseId, Locale language) {
        return view(promise(cases.visible(id), promiseId), language);
    }

    @PostMapping
    ResponseEntity<PromiseView> record(
            @PathVariable String id, @RequestBody PromiseEntry entry, Authentication who, Locale language) {
        var about = cases.negotiable(id);
        var recorded = desk.record(
                about.id(),
                entry.parts(),
                Entries.text("givenBy", entry.givenBy(), 200),
                Entries.text("note", entry.note(), 2000),
                who.getName(),
                cases.isManager());
        recorded.refusal().ifPresent(no -> {
            throw Entries.refused(no);
        });
        return ResponseEntity.created(URI.create("/api/cases/%s/promises/%s".formatted(about.id(), recorded.id())))
                .body(view(desk.find(recorded.id()).orElseThrow(), language));
    }

    /** Withdraws a running promise. */
    @PutMapping("/{promiseId}")
    PromiseView change(
            @PathVariable String id,
            @PathVariable String promiseId,
            @RequestBody PromiseChange change,
            Authentication who,
            Locale language) {
        var promise = promise(cases.negotiable(id), promiseId);
        if (!PromiseOutcome.WITHDRAWN.name().equals(change.status())) {
            throw Entries.unreadable("status", change.status());
        }
        desk.withdraw(promise.id(), Entries.text("note", change.note(), 2000), who.getName())
                .ifPresent(no -> {
                    throw Entries.refused(no);
                });
        return view(desk.find(promise.id()).orElseThrow(), language);
    }

    private PromiseSummary promise(CaseSummary about, String promiseId) {
        return Entries.id(promiseId)
                .flatMap(desk::find)
                .filter(found -> found.caseId().equals(about.id()))
                .orElseThrow(
                        () -> new DunningProblem(404, "unknown-promise", "dunning.problem.unknownPromise", promiseId));
    }

    private PromiseView view(PromiseSummary promise, Locale language) {
        return new PromiseView(
                promise.id().toString(),
                promise.caseId().toString(),
                promise.customerNo(),
                promise.status(),
                promise.currency(),
                promise.madeOn(),
                promise.instalments().stream()
                        .map(part ->
                                new InstalmentView(part.date(), part.amount().toPlainString()))
                        .toList(),
                promise.paid().toPlainString(),
                promise.remaining().toPlainString(),
                promise.settledOn(),
                promise.givenBy(),
                promise.note(),
                promise.recordedBy(),
                promise.byManager(),
                pages.whyAllowed(promise.id(), language));
    }

    record PromiseEntry(List<InstalmentEntry> instalments, String givenBy, String note) {

        List<Instalment> parts() {
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

    record PromiseChange(String status, String note) {}

    record InstalmentView(LocalDate date, String amount) {}

    /** A promise as other systems see it: money as text with its currency beside it. */
    record PromiseView(
            String id,
            String caseId,
            String customerNo,
            PromiseOutcome status,
            String currency,
            LocalDate madeOn,
            List<InstalmentView> instalments,
            String paid,
            String remaining,
            LocalDate settledOn,
            String givenBy,
            String note,
            String recordedBy,
            boolean byManager,
            String explanation) {}
}
