package org.proxenos.dunning.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.proxenos.dunning.AgreementPage;
import org.proxenos.dunning.CaseSummary;
import org.proxenos.dunning.Contest;
import org.proxenos.dunning.DisputeDesk;
import org.proxenos.dunning.DisputeReason;
import org.proxenos.dunning.DisputeStatus;
import org.proxenos.dunning.DisputeSummary;
import org.proxenos.dunning.Finding;
import org.proxenos.dunning.ItemKey;
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
@RequestMapping("/api/cases/{id}/disputes")
class DisputeController {

    private static final List<DisputeStatus> DECISIONS =
            List.of(DisputeStatus.CREDITED, DisputeStatus.REJECTED, DisputeStatus.SPLIT, DisputeStatus.WITHDRAWN);

    private final NegotiableCases cases;
    private final DisputeDesk desk;
    private final AgreementPage pages;

    DisputeController(NegotiableCases cases, DisputeDesk desk, AgreementPage pages) {
        this.cases = cases;
        this.desk = desk;
        this.pages = pages;
    }

    /** Every dispute raised in the case, the oldest first. */
    @GetMapping
    List<DisputeView> list(@PathVariable String id, Locale language) {
        return desk.of(cases.visible(id).id()).stream()
                .map(dispute -> view(dispute, language))
                .toList();
    }

    @GetMapping("/{disputeId}")
    DisputeView one(@PathVariable String id, @PathVariable String disputeId, Locale language) {
        return view(dispute(cases.visible(id), disputeId), language);
    }

    @PostMapping
    ResponseEntity<DisputeView> raise(
            @PathVariable String id, @RequestBody DisputeEntry entry, Authentication who, Locale language) {
        var about = cases.negotiable(id);
        var recorded = desk.raise(about.id(), entry.contest(), who.getName());
        recorded.refusal().ifPresent(no -> {
            throw Entries.refused(no);
        });
        return ResponseEntity.created(URI.create("/api/cases/%s/disputes/%s".formatted(about.id(), recorded.id())))
                .body(view(desk.find(recorded.id()).orElseThrow(), language));
    }

    /** Decides a dispute, or says that the customer no longer contests it. */
    @PutMapping("/{disputeId}")
    DisputeView change(
            @PathVariable String id,
            @PathVariable String disputeId,
            @RequestBody DisputeChange change,
            Authentication who,
            Locale language) {
        var about = cases.visible(id);
        var dispute = dispute(about, disputeId);
        var finding = change.asFinding();
        if (finding.status() == DisputeStatus.WITHDRAWN) {
            cases.negotiable(id);
        } else {
            cases.mayDecide(about, desk.investigatorsOf(dispute.id()));
        }
        desk.decide(dispute.id(), finding, who.getName()).ifPresent(no -> {
            throw Entries.refused(no);
        });
        return view(desk.find(dispute.id()).orElseThrow(), language);
    }

    private DisputeSummary dispute(CaseSummary about, String disputeId) {
        return Entries.id(disputeId)
                .flatMap(desk::find)
                .filter(found -> found.caseId().equals(about.id()))
                .orElseThrow(
                        () -> new DunningProblem(404, "unknown-dispute", "dunning.problem.unknownDispute", disputeId));
    }

    private DisputeView view(DisputeSummary dispute, Locale language) {
        return new DisputeView(
                dispute.id().toString(),
                dispute.caseId().toString(),
                dispute.customerNo(),
                dispute.status(),
                dispute.item().invoiceNo(),
                dispute.item().instalment(),
                dispute.amount().toPlainString(),
                dispute.currency(),
                dispute.reason(),
                dispute.note(),
                dispute.raisedOn(),
                dispute.raisedBy(),
                dispute.accepted().toPlainString(),
                dispute.resolvedOn(),
                dispute.resolvedBy(),
                dispute.finding(),
                dispute.creditNoteNo(),
                pages.whyInvestigated(dispute.id(), language));
    }

    record DisputeEntry(String invoiceNo, Integer instalment, String amount, String reason, String note) {

        Contest contest() {
            return new Contest(
                    invoiceNo == null || invoiceNo.isBlank()
                            ? null
                            : new ItemKey(invoiceNo.strip(), instalment == null ? 1 : instalment),
                    Entries.amount("amount", amount),
                    Entries.choice("reason", reason, Arrays.asList(DisputeReason.values())),
                    Entries.text("note", note, 2000));
        }
    }

    record DisputeChange(String status, String accepted, String finding) {

        Finding asFinding() {
            return new Finding(
                    Entries.choice("status", status, DECISIONS),
                    Entries.amount("accepted", accepted),
                    Entries.text("finding", finding, 2000));
        }
    }

    /**
     * A dispute as other systems see it: money as text with its currency beside it.
     *
     * @param creditNoteNo null until accounting has issued the credit note
     */
    record DisputeView(
            String id,
            String caseId,
            String customerNo,
            DisputeStatus status,
            String invoiceNo,
            int instalment,
            String amount,
            String currency,
            DisputeReason reason,
            String note,
            LocalDate raisedOn,
            String raisedBy,
            String accepted,
            LocalDate resolvedOn,
            String resolvedBy,
            String finding,
            String creditNoteNo,
            String explanation) {}
}
