package org.proxenos.notification;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Writes notices: finds the words in the recipient's language and puts them on the company's paper. */
@Component
class Stationery {

    private static final Set<String> TO_CUSTOMERS = Set.of(
            "PreventiveReminder",
            "PaymentReminder",
            "FormalNotice",
            "FinalDemand",
            "PaymentThanks",
            "ChargesStatement",
            "DisputeRejected",
            "PaymentPlanAgreed",
            "ReassignmentNotice");
    private static final Set<String> TO_COLLEAGUES = Set.of("InternalNote", "InternalNews", "TaskReminder");

    private final SpringTemplateEngine templates;
    private final NoticeModel models;
    private final CompanySettings company;
    private final TemplateVersions versions = new TemplateVersions();
    private final LetterPress press = new LetterPress();

    Stationery(MessageSource catalogue, CompanySettings company) {
        this.company = company;
        templates = new SpringTemplateEngine();
        templates.setTemplateEngineMessageSource(catalogue);
        templates.addTemplateResolver(resolver("*.html", TemplateMode.HTML));
        templates.addTemplateResolver(resolver("*.txt", TemplateMode.TEXT));
        models = new NoticeModel(catalogue, company);
    }

    /** Whether the notice goes to a customer, who has quiet hours; colleagues read their mail when they work. */
    static boolean disturbsCustomers(String template) {
        return TO_CUSTOMERS.contains(template);
    }

    /** Whether the notice goes to somebody of the company. */
    static boolean goesToColleagues(String template) {
        return TO_COLLEAGUES.contains(template);
    }

    /**
     * @param html the mail as it looks; the plain text says the same; null where nobody will see it
     * @param version of the template and its texts
     */
    record Words(String language, String subject, String body, String html, String version) {}

    record Letter(Words words, byte[] pdf) {}

    /**
     * The words alone, for the record.
     *
     * @throws IllegalArgumentException if there is no such template or the model lacks what it needs
     */
    Words words(NoticeRequest request) {
        return words(request.template(), contextOf(request));
    }

    /** @throws IllegalArgumentException as {@link #words(NoticeRequest)} */
    Words mail(NoticeRequest request) {
        var context = contextOf(request);
        var words = words(request.template(), context);
        context.setVariable("subject", words.subject());
        return new Words(
                words.language(),
                words.subject(),
                words.body(),
                templates.process("mail.html", context),
                words.version());
    }

    /** @throws IllegalArgumentException as {@link #words(NoticeRequest)}, and for notes to colleagues, who get no letters */
    Letter letter(NoticeRequest request) {
        if (!disturbsCustomers(request.template())) {
            throw new IllegalArgumentException("There is no letter " + request.template());
        }
        var context = contextOf(request);
        var words = words(request.template(), context);
        context.setVariable("subject", words.subject());
        context.setVariable("heading", words.subject());
        context.setVariable("addressLines", linesOf(request.address()));
        return new Letter(words, press.print(templates.process("letter.html", context)));
    }

    byte[] dossier(Dossier dossier, Locale language) {
        var context = new Context(language);
        context.setVariable("lang", language.getLanguage());
        context.setVariable("company", company);
        context.setVariable("dossier", dossier);
        return press.print(templates.process("dossier.html", context));
    }

    private Context contextOf(NoticeRequest request) {
        var template = request.template();
        if (!TO_CUSTOMERS.contains(template) && !TO_COLLEAGUES.contains(template)) {
            throw new IllegalArgumentException("There is no notice " + template);
        }
        var language = request.language().getLanguage().equals("el") ? Locale.forLanguageTag("el") : Locale.ENGLISH;
        Map<String, Object> model = TO_COLLEAGUES.contains(template)
                ? models.internal(request, language)
                : models.toCustomer(request, language);
        var context = new Context(language, model);
        context.setVariable("lang", language.getLanguage());
        context.setVariable("template", template);
        context.setVariable("recipientName", Plain.line(request.recipientName()));
        return context;
    }

    /** The plain text's first line is the subject, the rest after an empty line the body. */
    private Words words(String template, Context context) {
        var text = templates.process(template + ".txt", context);
        var firstLine = text.indexOf('\n');
        var language = context.getLocale().getLanguage();
        return new Words(
                language,
                Plain.line(text.substring(0, firstLine), 500),
                text.substring(firstLine).strip() + "\n",
                null,
                versions.of(template, language));
    }

    private static List<String> linesOf(String address) {
        return address == null
                ? List.of()
                : address.lines()
                        .map(Plain::line)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    private static ClassLoaderTemplateResolver resolver(String names, TemplateMode mode) {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/notices/");
        resolver.setResolvablePatterns(Set.of(names));
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        return resolver;
    }
}
