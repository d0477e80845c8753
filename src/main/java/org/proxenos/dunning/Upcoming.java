package org.proxenos.dunning;

import java.time.LocalDate;
import org.proxenos.portfolio.CustomerNo;

/**
 * An item that falls due shortly and of which its customer is to be reminded.
 *
 * @param currency ISO 4217
 * @param rule the row of the table that wants it
 * @param tableVersion the version of the table that was asked
 */
record Upcoming(CustomerNo customer, String currency, ItemKey key, LocalDate dueDate, String rule, int tableVersion) {}
