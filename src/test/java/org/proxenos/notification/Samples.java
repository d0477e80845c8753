package org.proxenos.notification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Notices as a case of payment delay would ask for them. */
final class Samples {

    static final Locale GREEK = Locale.forLanguageTag("el");

    private Samples() {}

    static NoticeRequest mail(String key, String template, Locale language) {
        return mail(key, template, language, "logistirio@vita.example");
    }

    static NoticeRequest mail(String key, String template, Locale language, String address) {
        return new NoticeRequest(key, "case-1", "C-1001", "Βήτα Τροφίμων ΑΕ", address, language, template, model());
    }

    static NoticeRequest letter(String key, String template, Locale language) {
        return new NoticeRequest(
                key,
                "case-1",
                "C-1001",
                "Βήτα Τροφίμων ΑΕ",
                "Υπόψη Λογιστηρίου\nΑριστοτέλους 12\n546 24 Θεσσαλονίκη",
                language,
                template,
                model());
    }

    static NoticeRequest with(NoticeRequest request, String name, Object value) {
        var model = new HashMap<>(request.model());
        model.put(name, value);
        return new NoticeRequest(
                request.key(),
                request.regarding(),
                request.recipientRef(),
                request.recipientName(),
                request.address(),
                request.language(),
                request.template(),
                model);
    }

    static NoticeRequest note(String key, Locale language) {
        return new NoticeRequest(
                key,
                "case-1",
                "O-7",
                "Μαρία Παπαδοπούλου",
                "maria@aegean.example",
                language,
                "InternalNote",
                Map.of(
                        "task", "Τηλεφωνική επικοινωνία με τον πελάτη",
                        "why", "Βαθμίδα 2: ληξιπρόθεσμο 42 ημερών, 1.734,56 €.",
                        "customerName", "Βήτα Τροφίμων ΑΕ",
                        "customerNo", "C-1001",
                        "dueBy", LocalDate.of(2026, 4, 2),
                        "link", "https://proxenos.example/camunda/app/tasklist/default/#/?task=17"));
    }

    static NoticeRequest tasks(String key, Locale language) {
        var due = LocalDate.of(2026, 4, 2);
        return new NoticeRequest(
                key,
                "TASKS/maria",
                "maria",
                "Μαρία Παπαδοπούλου",
                "maria@aegean.example",
                language,
                "TaskReminder",
                Map.of(
                        "escalated",
                                List.of(new NoticeTask("Call customer", "Βήτα <Τροφίμων> ΑΕ", due, "Νίκος Νικολάου")),
                        "overdueTasks", List.of(new NoticeTask("Publish missing rate", null, due, null)),
                        "halfTime", List.of(new NoticeTask("Approve hold", "Άλφα ΑΕ", due.plusDays(1), null)),
                        "count", 5,
                        "more", 2));
    }

    static NoticeRequest charges(String key, Locale language) {
        var steps = List.of(new NoticeCharge.Step(
                LocalDate.of(2026, 4, 1),
                LocalDate.of(2026, 4, 30),
                30,
                new BigDecimal("10000.00"),
                new BigDecimal("10.15")));
        var request = with(
                mail(key, "ChargesStatement", language),
                "charges",
                List.of(
                        new NoticeCharge("ΤΙΜ-2026-0117", 1, new BigDecimal("83.42"), steps),
                        new NoticeCharge("ΤΙΜ-2026-0117", 1, new BigDecimal("40.00"), List.of())));
        return with(request, "overdue", new BigDecimal("123.42"));
    }

    static NoticeRequest fallingDue(String key, Locale language) {
        var request = mail(key, "PreventiveReminder", language);
        var model = new HashMap<>(request.model());
        List.of("currency", "overdue", "payBy", "credit").forEach(model::remove);
        model.put(
                "items",
                List.of(
                        new NoticeDue(
                                "ΤΙΜ-2026-0201",
                                1,
                                LocalDate.of(2026, 3, 3),
                                LocalDate.of(2026, 4, 3),
                                new BigDecimal("1234.56"),
                                "EUR"),
                        new NoticeDue(
                                "ΤΙΜ-2026-0183",
                                2,
                                LocalDate.of(2026, 1, 28),
                                LocalDate.of(2026, 4, 6),
                                new BigDecimal("600.00"),
                                "GBP")));
        return new NoticeRequest(
                key,
                request.regarding(),
                request.recipientRef(),
                request.recipientName(),
                request.address(),
                language,
                "PreventiveReminder",
                model);
    }

    static NoticeRequest plan(String key, Locale language) {
        var request = with(
                mail(key, "PaymentPlanAgreed", language),
                "instalments",
                List.of(
                        new NoticeInstalment(LocalDate.of(2026, 4, 30), new BigDecimal("867.28")),
                        new NoticeInstalment(LocalDate.of(2026, 5, 31), new BigDecimal("867.28"))));
        request = with(request, "planned", new BigDecimal("1734.56"));
        request = with(request, "agreedOn", LocalDate.of(2026, 3, 30));
        return with(request, "lapsesAfterDays", 14);
    }

    static Map<String, Object> model() {
        var model = new HashMap<String, Object>();
        model.put("customerName", "Βήτα Τροφίμων ΑΕ");
        model.put("customerNo", "C-1001");
        model.put("reference", "PD-2026-0042/1");
        model.put("officerName", "Μαρία Παπαδοπούλου");
        model.put("officerEmail", "maria@aegean.example");
        model.put("officerPhone", "+30 210 1234568");
        model.put("formerName", "Νίκος Νικολάου");
        model.put("today", LocalDate.of(2026, 3, 31));
        model.put("payBy", LocalDate.of(2026, 4, 9));
        model.put("currency", "EUR");
        model.put("overdue", new BigDecimal("1734.56"));
        model.put("credit", new BigDecimal("100.00"));
        model.put(
                "items",
                List.of(
                        item("ΤΙΜ-2026-0117", 1, "2026-01-15", "2026-02-14", "1234.56", "1234.56", 45),
                        item("ΤΙΜ-2026-0183", 2, "2026-01-28", "2026-02-27", "900.00", "600.00", 32)));
        return model;
    }

    static NoticeItem item(String no, int instalment, String date, String due, String amount, String open, int days) {
        return new NoticeItem(
                no,
                instalment,
                LocalDate.parse(date),
                LocalDate.parse(due),
                new BigDecimal(amount),
                new BigDecimal(open),
                days);
    }
}
