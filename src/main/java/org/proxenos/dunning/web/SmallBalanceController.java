package org.proxenos.dunning.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.dunning.SmallBalance;
import org.proxenos.dunning.SmallBalanceDesk;
import org.proxenos.portfolio.Visibility;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The small balances of a month and what was decided about them, for whoever writes the credit notes. Nobody confined to a
 * portfolio sees the list.
 */
@RestController
@RequestMapping("/api/small-balances")
class SmallBalanceController {

    private final SmallBalanceDesk desk;
    private final BusinessCalendar calendar;
    private final ObjectProvider<Visibility> visibility;

    SmallBalanceController(SmallBalanceDesk desk, BusinessCalendar calendar, ObjectProvider<Visibility> visibility) {
        this.desk = desk;
        this.calendar = calendar;
        this.visibility = visibility;
    }

    @GetMapping
    BalanceList list(@RequestParam Optional<String> month) {
        var asked = month.map(SmallBalanceController::parse).orElseGet(() -> YearMonth.from(calendar.today()));
        if (visibility.stream().anyMatch(it -> it.onlyPortfolioOf().isPresent())) {
            throw new DunningProblem(403, "not-yours-to-see", "dunning.problem.notYoursToSee");
        }
        return new BalanceList(
                asked.toString(),
                desk.of(asked).stream().map(SmallBalanceController::view).toList());
    }

    @GetMapping(produces = "text/csv;charset=UTF-8")
    String listForSpreadsheets(@RequestParam Optional<String> month) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(
                    "customer_no", "amount", "currency", "oldest_due", "decision", "decided_by", "decided_on", "note");
            for (var balance : list(month).content()) {
                csv.writeRecord(
                        balance.customerNo(),
                        balance.amount(),
                        balance.currency(),
                        balance.oldestDue().toString(),
                        text(balance.decision()),
                        text(balance.decidedBy()),
                        text(balance.decidedOn()),
                        text(balance.note()));
            }
        } catch (IOException cannotHappenInMemory) {
            throw new UncheckedIOException(cannotHappenInMemory);
        }
        return text.toString();
    }

    private static YearMonth parse(String month) {
        try {
            return YearMonth.parse(month);
        } catch (DateTimeException notAMonth) {
            throw new DunningProblem(400, "bad-parameter", "dunning.problem.badParameter", "month", month);
        }
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    private static BalanceView view(SmallBalance balance) {
        return new BalanceView(
                balance.customer().value(),
                balance.amount().toPlainString(),
                balance.currency(),
                balance.oldestDue(),
                balance.decision(),
                balance.by(),
                balance.on(),
                balance.note());
    }

    record BalanceList(String month, List<BalanceView> content) {}

    /** @param decision null = nobody has decided yet */
    record BalanceView(
            String customerNo,
            String amount,
            String currency,
            LocalDate oldestDue,
            SmallBalance.Decision decision,
            String decidedBy,
            LocalDate decidedOn,
            String note) {}
}
