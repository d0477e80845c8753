package org.proxenos.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What stands on mails and letters")
class StationeryTest {

    private static NotificationAlone house;
    private static Stationery stationery;

    @BeforeAll
    static void open() {
        house = NotificationAlone.withoutMailServer();
        stationery = house.bean(Stationery.class);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @ParameterizedTest(name = "{0} in {1}")
    @DisplayName("every notice speaks the customer's language, shows every amount and leaves no text out")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            PaymentReminder | el | Φιλική υπενθύμιση πληρωμής - κωδ. πελάτη C-1001 | 1.734,56 € | έως τις 09/04/2026
            PaymentReminder | en | A friendly payment reminder - customer no. C-1001 | €1,734.56 | by 09/04/2026
            FormalNotice    | el | Έγγραφη όχληση για ληξιπρόθεσμο υπόλοιπο - κωδ. πελάτη C-1001 | 1.734,56 € | έως τις 09/04/2026
            FormalNotice    | en | Formal notice of overdue payment - customer no. C-1001 | €1,734.56 | by 09/04/2026
            FinalDemand     | el | Τελική όχληση πριν από περαιτέρω ενέργειες - κωδ. πελάτη C-1001 | 1.734,56 € | έως τις 09/04/2026
            FinalDemand     | en | Final demand before further steps - customer no. C-1001 | €1,734.56 | by 09/04/2026
            """)
    void speaksTheLanguage(String template, String language, String subject, String total, String payBy)
            throws IOException {
        var mail = stationery.mail(Samples.mail("k", template, Locale.forLanguageTag(language)));
        keep(template + "-" + language + ".html", mail.html().getBytes("UTF-8"));
        keep(template + "-" + language + ".txt", (mail.subject() + "\n\n" + mail.body()).getBytes("UTF-8"));

        assertThat(mail.subject()).isEqualTo(subject);
        for (var text : List.of(plain(mail.body()), plain(mail.html()))) {
            assertThat(text)
                    .contains(
                            total,
                            payBy,
                            "ΤΙΜ-2026-0117",
                            "14/02/2026",
                            "GR16 0110",
                            "Μαρία Παπαδοπούλου",
                            "PD-2026-0042/1")
                    .doesNotContain("??", "null");
        }
    }

    @ParameterizedTest(name = "in {0}")
    @DisplayName("the second reminder does not repeat the first")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            el | Δεύτερη υπενθύμιση | Σας γράψαμε πρόσφατα
            en | Second payment reminder | We wrote to you recently
            """)
    void secondReminder(String language, String subject, String words) throws IOException {
        var request = Samples.with(Samples.mail("k", "PaymentReminder", Locale.forLanguageTag(language)), "level", 2);

        var mail = stationery.mail(request);
        keep("PaymentReminder2-" + language + ".html", mail.html().getBytes("UTF-8"));

        assertThat(mail.subject()).startsWith(subject);
        assertThat(mail.body()).contains(words);
        assertThat(mail.html()).contains(words);
    }

    @ParameterizedTest(name = "in {0}")
    @DisplayName("thanks ask for nothing")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            el | Σας ευχαριστούμε θερμά
            en | Thank you for settling
            """)
    void thanks(String language, String words) throws IOException {
        var mail = stationery.mail(Samples.mail("k", "PaymentThanks", Locale.forLanguageTag(language)));
        keep("PaymentThanks-" + language + ".html", mail.html().getBytes("UTF-8"));
        keep("PaymentThanks-" + language + ".txt", mail.body().getBytes("UTF-8"));

        assertThat(mail.body()).contains(words).doesNotContain("IBAN", "€", "??");
        assertThat(mail.html()).contains(words).doesNotContain("IBAN", "€", "??");
    }

    @ParameterizedTest(name = "in {0}")
    @DisplayName(
            "a preventive reminder lists what falls due, each in its own currency, and how to pay; nothing is overdue")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            el | Τιμολόγια που λήγουν σύντομα - κωδ. πελάτη C-1001 | 1.234,56 € | 600,00 £ | ΤΙΜ-2026-0183 (δόση 2)
            en | Falling due shortly - customer no. C-1001 | €1,234.56 | £600.00 | ΤΙΜ-2026-0183 (instalment 2)
            """)
    void fallingDue(String language, String subject, String euros, String pounds, String instalment)
            throws IOException {
        var mail = stationery.mail(Samples.fallingDue("k", Locale.forLanguageTag(language)));
        keep("PreventiveReminder-" + language + ".html", mail.html().getBytes("UTF-8"));
        keep("PreventiveReminder-" + language + ".txt", (mail.subject() + "\n\n" + mail.body()).getBytes("UTF-8"));

        assertThat(mail.subject()).isEqualTo(subject);
        for (var text : List.of(plain(mail.body()), plain(mail.html()))) {
            assertThat(text)
                    .contains(euros, pounds, instalment, "03/04/2026", "06/04/2026", "GR16 0110", "PD-2026-0042/1")
                    .doesNotContain("??", "null", "overdue", "ληξιπρόθεσμ");
        }
    }

    @ParameterizedTest(name = "in {0}")
    @DisplayName("a reminder to a colleague lists tasks by urgency, with customer, due date and whoever has them")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            el | Εργασίες που σας περιμένουν: 5 | Εκπρόθεσμες σε άλλους | Έχει περάσει ο μισός χρόνος | την έχει: Νίκος Νικολάου | Και άλλες 2
            en | Tasks that wait for you: 5 | Overdue with somebody else | Half of the time has passed | with Νίκος Νικολάου | And 2 more
            """)
    void tasks(String language, String subject, String escalated, String half, String heldBy, String more)
            throws IOException {
        var mail = stationery.mail(Samples.tasks("k", Locale.forLanguageTag(language)));
        keep("TaskReminder-" + language + ".html", mail.html().getBytes("UTF-8"));
        keep("TaskReminder-" + language + ".txt", (mail.subject() + "\n\n" + mail.body()).getBytes("UTF-8"));

        assertThat(mail.subject()).isEqualTo(subject);
        assertThat(mail.html()).contains("Βήτα &lt;Τροφίμων&gt; ΑΕ");
        for (var text : List.of(plain(mail.body()), plain(mail.html()))) {
            assertThat(text)
                    .contains(
                            escalated,
                            "Call customer",
                            "Βήτα",
                            heldBy,
                            "Publish missing rate",
                            half,
                            "Approve hold",
                            "Άλφα ΑΕ",
                            "02/04/2026",
                            "03/04/2026",
                            more)
                    .doesNotContain("??", "null");
        }
    }

    @ParameterizedTest(name = "in {0}")
    @DisplayName("a charges statement shows how every amount came about, the sum and how to pay it")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            el | Τόκοι υπερημερίας | 01/04/2026 - 30/04/2026: 30 ημέρες, 10.000,00 € με 10,15 % ετησίως | 123,42 €
            en | Interest on arrears | 01/04/2026 - 30/04/2026: 30 days, €10,000.00 at 10.15 % a year | €123.42
            """)
    void charges(String language, String words, String step, String total) throws IOException {
        var mail = stationery.mail(Samples.charges("k", Locale.forLanguageTag(language)));
        keep("ChargesStatement-" + language + ".html", mail.html().getBytes("UTF-8"));
        keep("ChargesStatement-" + language + ".txt", mail.body().getBytes("UTF-8"));

        for (var text : List.of(plain(mail.body()), plain(mail.html()))) {
            assertThat(text)
                    .contains(words, step, total, "ΤΙΜ-2026-0117", "PD-2026-0042/1")
                    .doesNotContain("??", "null", "{0}");
        }
    }

    @ParameterizedTest(name = "in {0}")
    @DisplayName("a payment plan is confirmed with the date and the amount of every instalment, by mail and on paper")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            el | Ο διακανονισμός σας - κωδ. πελάτη C-1001 | Στις 30/03/2026 | 867,28 € | 1.734,56 € | περισσότερες από 14 ημέρες
            en | Your payment plan - customer no. C-1001 | On 30/03/2026 | €867.28 | €1,734.56 | more than 14 days
            """)
    void plan(String language, String subject, String agreed, String part, String total, String lapses)
            throws IOException {
        var request = Samples.plan("k", Locale.forLanguageTag(language));
        var mail = stationery.mail(request);
        keep("PaymentPlanAgreed-" + language + ".html", mail.html().getBytes("UTF-8"));
        keep("PaymentPlanAgreed-" + language + ".txt", mail.body().getBytes("UTF-8"));
        keep(
                "PaymentPlanAgreed-" + language + ".pdf",
                stationery.letter(request).pdf());

        assertThat(mail.subject()).isEqualTo(subject);
        for (var text : List.of(plain(mail.body()), plain(mail.html()))) {
            assertThat(text)
                    .contains(agreed, "30/04/2026", "31/05/2026", part, total, lapses, "PD-2026-0042/1")
                    .doesNotContain("??", "null", "{0}");
        }
    }

    @ParameterizedTest(name = "in {0}")
    @DisplayName("a note to a colleague names the task, the customer, the day and the way to it")
    @CsvSource(
            delimiter = '|',
            textBlock = """
            el | Εργασία για εσάς
            en | Task for you
            """)
    void note(String language, String words) throws IOException {
        var mail = stationery.mail(Samples.note("k", Locale.forLanguageTag(language)));
        keep("InternalNote-" + language + ".html", mail.html().getBytes("UTF-8"));
        keep("InternalNote-" + language + ".txt", mail.body().getBytes("UTF-8"));

        assertThat(mail.subject()).startsWith(words).endsWith("Τηλεφωνική επικοινωνία με τον πελάτη");
        for (var text : List.of(mail.body(), mail.html())) {
            assertThat(text)
                    .contains(
                            "Βήτα Τροφίμων ΑΕ", "C-1001", "02/04/2026", "https://proxenos.example/camunda", "1.734,56")
                    .doesNotContain("??", "null");
        }
    }

    @Test
    @DisplayName("where no officer looks after the customer, the company signs")
    void companySigns() {
        var request = Samples.with(Samples.mail("k", "FormalNotice", Samples.GREEK), "officerName", "");

        assertThat(stationery.mail(request).html()).doesNotContain("Διαχείριση λογαριασμού");
        assertThat(stationery.words(request).body())
                .contains("Με εκτίμηση,\nΑιγαίον Εμπορική ΑΕ\n")
                .doesNotContain("Διαχείριση λογαριασμού");
        assertThat(stationery.letter(request).pdf()).isNotEmpty();
    }

    @Test
    @DisplayName("a link that is not a web address is left out")
    void noStrangeLinks() {
        var mail = stationery.mail(Samples.with(Samples.note("k", Locale.ENGLISH), "link", "javascript:alert(1)"));

        assertThat(mail.html()).doesNotContain("javascript");
    }

    @ParameterizedTest(name = "in {0}")
    @DisplayName("the news of another officer names both, and the last day to object only where there is one")
    @CsvSource({"el, διαχειριστής, έως τις 31/03/2026", "en, account officer, tell us by 31/03/2026"})
    void anotherOfficer(String language, String subject, String object) {
        var news = Samples.mail("k", "ReassignmentNotice", Locale.forLanguageTag(language));
        var mail = stationery.mail(Samples.with(news, "objectUntil", LocalDate.of(2026, 3, 31)));
        assertThat(mail.subject()).contains(subject, "C-1001");
        assertThat(mail.body()).contains("Μαρία Παπαδοπούλου", "Νίκος Νικολάου", object);
        assertThat(mail.html()).contains("Μαρία Παπαδοπούλου", "Νίκος Νικολάου", object);
        assertThat(stationery.mail(news).body()).doesNotContain(object).doesNotContain("null");
    }

    @ParameterizedTest(name = "{0} in {1}")
    @DisplayName("a letter has every Greek word in an embedded font, on A4")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            PaymentReminder | el | Φιλική υπενθύμιση
            FormalNotice    | el | Έγγραφη όχληση
            FormalNotice    | en | Formal notice of overdue payment
            FinalDemand     | el | Τελική όχληση
            PaymentThanks   | el | Σας ευχαριστούμε
            """)
    void letter(String template, String language, String words) throws IOException {
        var letter = stationery.letter(Samples.letter("k", template, Locale.forLanguageTag(language)));
        keep(template + "-" + language + ".pdf", letter.pdf());

        try (var pdf = Loader.loadPDF(letter.pdf())) {
            assertThat(plain(new PDFTextStripper().getText(pdf)))
                    .contains(words, "Βήτα Τροφίμων ΑΕ", "Αριστοτέλους 12", "546 24 Θεσσαλονίκη")
                    .contains("Μαρία Παπαδοπούλου", "PD-2026-0042/1", "31/03/2026", "Αιγαίον Εμπορική ΑΕ")
                    .doesNotContain("#", "??", "null");
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isBetween(595f, 596f);
            assertThat(embeddedFonts(pdf)).hasSize(2).allMatch(name -> name.contains("LiberationSans"));
        }
    }

    @Test
    @DisplayName("a letter about many invoices goes on to further pages and loses none")
    void longLetter() throws IOException {
        var items = new ArrayList<NoticeItem>();
        for (var n = 1; n <= 90; n++) {
            items.add(Samples.item("INV-" + (1000 + n), 1, "2026-01-15", "2026-02-14", "10.00", "10.00", 45));
        }
        var letter =
                stationery.letter(Samples.with(Samples.letter("k", "FormalNotice", Samples.GREEK), "items", items));
        keep("Long-el.pdf", letter.pdf());

        try (var pdf = Loader.loadPDF(letter.pdf())) {
            assertThat(pdf.getNumberOfPages()).isBetween(3, 5);
            assertThat(new PDFTextStripper().getText(pdf)).contains("INV-1001", "INV-1045", "INV-1090", "3 / ");
        }
    }

    @Test
    @DisplayName("what a customer is called can not become part of the page")
    void namesAreNotMarkup() {
        var name = "<script>alert(1)</script> & [[${7*7}]] {0} __${7*7}__";
        var mail =
                stationery.mail(Samples.with(Samples.mail("k", "FormalNotice", Locale.ENGLISH), "customerName", name));
        var letter = stationery.letter(
                Samples.with(Samples.letter("k", "FormalNotice", Locale.ENGLISH), "customerName", name));

        assertThat(mail.html())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; [[${7*7}]] {0} __${7*7}__")
                .doesNotContain("<script>");
        assertThat(mail.body()).contains("Dear " + name);
        assertThat(letter.pdf()).isNotEmpty();
    }

    @Test
    @DisplayName("a name with line ends, control characters or reversed text stays one readable line")
    void namesAreOneLine() {
        var name = "Vita\r\nBcc: everyone@example.org\u0000\u202Egnp";
        var mail = stationery.mail(Samples.with(Samples.mail("k", "FormalNotice", Locale.ENGLISH), "customerNo", name));

        assertThat(mail.subject()).endsWith("Vita Bcc: everyone@example.org gnp");
        assertThat(mail.body().lines()).noneMatch(line -> line.startsWith("Bcc:"));
    }

    @Test
    @DisplayName("the version of a template depends on its language and stays the same between two mails")
    void version() {
        var greek = stationery
                .mail(Samples.mail("k", "FormalNotice", Samples.GREEK))
                .version();

        assertThat(greek)
                .hasSize(64)
                .isEqualTo(stationery
                        .mail(Samples.mail("l", "FormalNotice", Samples.GREEK))
                        .version());
        assertThat(greek)
                .isNotEqualTo(stationery
                        .mail(Samples.mail("k", "FormalNotice", Locale.ENGLISH))
                        .version())
                .isNotEqualTo(stationery
                        .mail(Samples.mail("k", "FinalDemand", Samples.GREEK))
                        .version());
    }

    @Test
    @DisplayName("a notice that lacks what it must say is refused")
    void lacksSomething() {
        var request = Samples.mail("k", "FormalNotice", Samples.GREEK);
        var model = new HashMap<>(request.model());
        model.remove("payBy");
        var incomplete = new NoticeRequest(
                "k", "case-1", "C-1001", "Βήτα", "a@vita.example", Samples.GREEK, "FormalNotice", model);

        assertThatThrownBy(() -> stationery.mail(incomplete)).hasMessageContaining("payBy");
        assertThatThrownBy(() -> stationery.mail(Samples.mail("k", "../../secret", Samples.GREEK)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Figures keep together with no-break spaces, and a page may break between words. */
    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00A0\\u202F]+", " ");
    }

    private static List<String> embeddedFonts(PDDocument pdf) throws IOException {
        var names = new ArrayList<String>();
        var resources = pdf.getPage(0).getResources();
        for (var name : resources.getFontNames()) {
            var font = resources.getFont(name);
            assertThat(font.isEmbedded()).as(font.getName()).isTrue();
            names.add(font.getName());
        }
        return names;
    }

    /** So that a person can look at them. */
    private static void keep(String name, byte[] content) throws IOException {
        var folder = Files.createDirectories(Path.of("target", "notices"));
        Files.write(folder.resolve(name), content);
    }
}
