package org.proxenos.notification;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * One thing to be told to one recipient.
 *
 * <p>The model of the notices to customers ({@code PaymentReminder}, {@code FormalNotice}, {@code FinalDemand},
 * {@code PaymentThanks}, {@code DisputeRejected}, {@code PaymentPlanAgreed}, {@code ReassignmentNotice}) holds
 * {@code customerName}, {@code customerNo}, {@code reference} and {@code officerName}
 * (text; an empty officer's name lets the company sign), {@code today} ({@code LocalDate}), {@code currency} (ISO 4217); the reminder, the notice and the demand also {@code items} (a list
 * of {@link NoticeItem}), {@code overdue} ({@code BigDecimal}) and {@code payBy} ({@code LocalDate}). Optional:
 * {@code officerEmail}, {@code officerPhone}, {@code level} (1 or 2, how the reminder sounds). The
 * {@code ChargesStatement} holds {@code charges} (a list of {@link NoticeCharge}) instead of items, and their sum as {@code
 * overdue}. A {@code DisputeRejected} also holds {@code invoiceNo}, {@code reasons} (text), {@code instalment}
 * ({@code Integer}), {@code raisedOn} ({@code LocalDate}), {@code contested} and {@code owed} ({@code BigDecimal}),
 * optional {@code accepted}. A {@code PreventiveReminder} holds {@code items} (a list of {@link NoticeDue}, each with a
 * currency of its own) and no {@code currency}. A {@code PaymentPlanAgreed} holds {@code agreedOn} ({@code LocalDate}),
 * {@code instalments} (a list of {@link NoticeInstalment}), their sum as {@code planned} ({@code BigDecimal}) and
 * {@code lapsesAfterDays} ({@code Integer}), how long one of them may stay unpaid. A {@code ReassignmentNotice} is signed
 * by the new officer and holds {@code formerName} (text), optional {@code objectUntil} ({@code LocalDate}, the last day to
 * object). The {@code InternalNote} holds {@code task} and {@code why} (text), the {@code InternalNews}
 * {@code news} and {@code why}; optional: {@code customerName}, {@code customerNo}, {@code dueBy}
 * ({@code LocalDate}), {@code link}. The {@code TaskReminder} to a colleague holds three lists of {@link NoticeTask}, {@code
 * escalated}, {@code overdueTasks} and {@code halfTime}, how many tasks there are as {@code count} and how many of them are
 * not listed as {@code more} ({@code Integer}).
 *
 * @param key names the notice once and for all, e.g. case, episode, level and channel; asking again with the same key
 *     never sends twice; at most 120 characters
 * @param regarding what the notice is about, in the caller's words, e.g. the case's id; at most 64 characters
 * @param recipientRef who is told, in the caller's words, e.g. the customer's number; at most 64 characters
 * @param address for mail the mail address, for letters the postal address in lines; null when unknown
 * @param language Greek or English; anything else is told in English
 * @param template {@code PreventiveReminder}, {@code PaymentReminder}, {@code FormalNotice}, {@code FinalDemand},
 *     {@code PaymentThanks}, {@code ChargesStatement}, {@code DisputeRejected}, {@code PaymentPlanAgreed},
 *     {@code ReassignmentNotice}, {@code InternalNote}, {@code InternalNews} or {@code TaskReminder}
 * @param model what the template needs to know, see above
 */
public record NoticeRequest(
        String key,
        String regarding,
        String recipientRef,
        String recipientName,
        String address,
        Locale language,
        String template,
        Map<String, Object> model) {

    public NoticeRequest {
        Objects.requireNonNull(key, "A notice without a key could be sent twice");
        Objects.requireNonNull(regarding, "A notice is about something");
        Objects.requireNonNull(template, "A notice has a template");
        Objects.requireNonNull(language, "A notice has a language");
        recipientName = recipientName == null ? "" : recipientName;
        model = Map.copyOf(model);
    }
}
