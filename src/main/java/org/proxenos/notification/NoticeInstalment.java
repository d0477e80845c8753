package org.proxenos.notification;

import java.math.BigDecimal;
import java.time.LocalDate;

/** An instalment of a payment plan in a notice; the currency is the notice's. */
public record NoticeInstalment(LocalDate date, BigDecimal amount) {}
