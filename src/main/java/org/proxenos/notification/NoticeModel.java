package org.proxenos.notification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;

/**
 * Turns what a caller knows into what stands on paper: every value becomes one line of text in the reader's language, so
 * that no template formats and no value carries more than it shows.
 */
class NoticeModel {

    private final MessageSource catalogue;
    private final CompanySettings company;

    NoticeModel(MessageSource catalogue, CompanySettings company) {
        this.catalogue = catalogue;
        this.company = company;
    }

    Map<String, Object> toCustomer(NoticeRequest request, Locale language) {
        var given = request.model();
        var figures = Figures.in(language);
        var model = new HashMap<String, Object>();
        for (var name : List.of("customerName", "customerNo", "reference", "officerName")) {
            model.put(name, text(given, name));
        }
        model.put("byOfficer", !model.get("officerName").equals(""));
        if (model.get("officerName").equals("")) {
            model.put("officerName", company.name());
        }
        optionalTexts(given, model, "officerEmail", "officerPhone");
        model.put("today", figures.day(required(given, "today", LocalDate.class)));
        model.put("level", given.get("level") instanceof Integer level ? level : 1);
        if (request.template().equals("PreventiveReminder")) {
            fallingDue(given, model, figures, language);
        } else {
            owed(request.template(), given, model, figures, language);
        }
        return onOurPaper(model, language);
    }

    private void owed(
            String template, Map<String, Object> given, Map<String, Object> model, Figures figures, Locale language) {
        var currency = text(given, "currency");
        switch (template) {
            case "PaymentThanks" -> {}
            case "DisputeRejected" -> dispute(given, model, currency, figures, language);
            case "PaymentPlanAgreed" -> plan(given, model, currency, figures, language);
            case "ReassignmentNotice" -> reassignment(given, model, figures);
            case "ChargesStatement" -> {
                demand(given, model, currency, figures, language);
                charges(given, model, currency, figures, language);
            }
            default -> {
                demand(given, model, currency, figures, language);
                items(given, model, currency, figures, language);
            }
        }
    }

    private void fallingDue(Map<String, Object> given, Map<String, Object> model, Figures figures, Locale language) {
        var dues = new ArrayList<Map<String, Object>>();
        for (var item : required(given, "items", List.class)) {
            var due = (NoticeDue) item;
            dues.add(Map.of(
                    "invoice", invoice(due.invoiceNo(), due.instalment(), language),
                    "invoiceDate", figures.day(due.invoiceDate()),
                    "dueDate", figures.day(due.dueDate()),
                    "open", figures.amount(due.open(), due.currency())));
        }
        model.put("dues", dues);
        model.put("howToPay", howToPay((String) model.get("customerNo"), language));
    }

    private void demand(
            Map<String, Object> given, Map<String, Object> model, String currency, Figures figures, Locale language) {
        model.put("overdue", figures.amount(required(given, "overdue", BigDecimal.class), currency));
        model.put("payBy", figures.day(required(given, "payBy", LocalDate.class)));
        model.put("howToPay", howToPay((String) model.get("customerNo"), language));
    }

    private void charges(
            Map<String, Object> given, Map<String, Object> model, String currency, Figures figures, Locale language) {
        var charges = new ArrayList<Map<String, Object>>();
        for (var charge : required(given, "charges", List.class)) {
            charges.add(line((NoticeCharge) charge, currency, figures, language));
        }
        model.put("charges", charges);
    }

    private void items(
            Map<String, Object> given, Map<String, Object> model, String currency, Figures figures, Locale language) {
        var items = new ArrayList<Map<String, Object>>();
        for (var item : required(given, "items", List.class)) {
            items.add(line((NoticeItem) item, currency, figures, language));
        }
        model.put("items", items);
        if (given.get("credit") instanceof BigDecimal credit && credit.signum() > 0) {
            model.put("credit", figures.amount(credit.negate(), currency));
        }
    }

    private void dispute(
            Map<String, Object> given, Map<String, Object> model, String currency, Figures figures, Locale language) {
        model.put("invoice", invoice(text(given, "invoiceNo"), required(given, "instalment", Integer.class), language));
        model.put("raisedOn", figures.day(required(given, "raisedOn", LocalDate.class)));
        model.put("contested", figures.amount(required(given, "contested", BigDecimal.class), currency));
        model.put("owed", figures.amount(required(given, "owed", BigDecimal.class), currency));
        model.put("reasons", text(given, "reasons"));
        if (given.get("accepted") instanceof BigDecimal accepted && accepted.signum() > 0) {
            model.put("accepted", figures.amount(accepted, currency));
        }
    }

    private void plan(
            Map<String, Object> given, Map<String, Object> model, String currency, Figures figures, Locale language) {
        var parts = new ArrayList<Map<String, Object>>();
        for (var part : required(given, "instalments", List.class)) {
            var instalment = (NoticeInstalment) part;
            parts.add(Map.of(
                    "place", Integer.toString(parts.size() + 1),
                    "date", figures.day(instalment.date()),
                    "amount", figures.amount(instalment.amount(), currency)));
        }
        model.put("instalments", parts);
        model.put("agreedOn", figures.day(required(given, "agreedOn", LocalDate.class)));
        model.put("planned", figures.amount(required(given, "planned", BigDecimal.class), currency));
        model.put("lapsesAfterDays", Integer.toString(required(given, "lapsesAfterDays", Integer.class)));
        model.put("howToPay", howToPay((String) model.get("customerNo"), language));
    }

    private void reassignment(Map<String, Object> given, Map<String, Object> model, Figures figures) {
        model.put("formerName", text(given, "formerName"));
        if (given.get("objectUntil") instanceof LocalDate objectUntil) {
            model.put("objectUntil", figures.day(objectUntil));
        }
    }

    Map<String, Object> internal(NoticeRequest request, Locale language) {
        var given = request.model();
        var model = new HashMap<String, Object>();
        if (request.template().equals("TaskReminder")) {
            tasks(given, model, Figures.in(language));
            return onOurPaper(model, language);
        }
        var what = request.template().equals("InternalNews") ? "news" : "task";
        model.put(what, text(given, what));
        model.put("why", text(given, "why"));
        optionalTexts(given, model, "customerName", "customerNo");
        if (given.get("dueBy") instanceof LocalDate dueBy) {
            model.put("dueBy", Figures.in(language).day(dueBy));
        }
        if (given.get("link") instanceof String link && link.matches("https?://\\S+")) {
            model.put("link", link);
        }
        return onOurPaper(model, language);
    }

    private static void tasks(Map<String, Object> given, Map<String, Object> model, Figures figures) {
        for (var list : List.of("escalated", "overdueTasks", "halfTime")) {
            var lines = new ArrayList<Map<String, Object>>();
            for (var item : required(given, list, List.class)) {
                var task = (NoticeTask) item;
                lines.add(Map.of(
                        "task", Plain.line(task.task()),
                        "about", Plain.line(Objects.requireNonNullElse(task.about(), "")),
                        "heldBy", Plain.line(Objects.requireNonNullElse(task.heldBy(), "")),
                        "dueBy", figures.day(task.dueBy())));
            }
            model.put(list, lines);
        }
        model.put("count", Integer.toString(required(given, "count", Integer.class)));
        var more = required(given, "more", Integer.class);
        if (more > 0) {
            model.put("more", Integer.toString(more));
        }
    }

    private Map<String, Object> onOurPaper(Map<String, Object> model, Locale language) {
        model.put("company", company);
        model.put(
                "imprint",
                company.imprint(
                        words("notification.imprint.phone", language, company.phone()),
                        words("notification.imprint.taxId", language, company.taxId())));
        return model;
    }

    private Map<String, Object> line(NoticeItem item, String currency, Figures figures, Locale language) {
        return Map.of(
                "invoice", invoice(item.invoiceNo(), item.instalment(), language),
                "invoiceDate", figures.day(item.invoiceDate()),
                "dueDate", figures.day(item.dueDate()),
                "days", Integer.toString(item.daysPastDue()),
                "amount", figures.amount(item.amount(), currency),
                "open", figures.amount(item.open(), currency));
    }

    private Map<String, Object> line(NoticeCharge charge, String currency, Figures figures, Locale language) {
        var steps = charge.steps().stream()
                .map(step -> words(
                        "notification.ChargesStatement.step",
                        language,
                        figures.day(step.from()),
                        figures.day(step.to()),
                        Integer.toString(step.days()),
                        figures.amount(step.balance(), currency),
                        figures.percent(step.rate())))
                .toList();
        return Map.of(
                "invoice",
                invoice(charge.invoiceNo(), charge.instalment(), language),
                "what",
                words(
                        steps.isEmpty()
                                ? "notification.ChargesStatement.compensation"
                                : "notification.ChargesStatement.interest",
                        language),
                "steps",
                steps,
                "amount",
                figures.amount(charge.amount(), currency));
    }

    private String invoice(String no, int instalment, Locale language) {
        var plain = Plain.line(no);
        return instalment == 1 ? plain : words("notification.items.instalment", language, plain, instalment);
    }

    private List<String> howToPay(String customerNo, Locale language) {
        if (company.iban().isBlank()) {
            return List.of(words("notification.payment.reference", language, customerNo));
        }
        return Stream.of(
                        words("notification.payment.beneficiary", language, company.name()),
                        company.bank().isBlank() ? "" : words("notification.payment.bank", language, company.bank()),
                        words("notification.payment.iban", language, company.iban()),
                        words("notification.payment.reference", language, customerNo))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private String words(String key, Locale language, Object... details) {
        return catalogue.getMessage(key, details, language);
    }

    private static String text(Map<String, Object> given, String name) {
        return Plain.line(required(given, name, String.class));
    }

    private static void optionalTexts(Map<String, Object> given, Map<String, Object> model, String... names) {
        for (var name : names) {
            if (given.get(name) instanceof String text && !text.isBlank()) {
                model.put(name, Plain.line(text));
            }
        }
    }

    private static <T> T required(Map<String, Object> given, String name, Class<T> type) {
        var value = given.get(name);
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException("The notice needs " + name + " as " + type.getSimpleName() + ", not "
                    + (value == null ? "nothing" : value.getClass().getSimpleName()));
        }
        return type.cast(value);
    }
}
