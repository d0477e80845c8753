package org.proxenos.ledger;

import java.math.BigDecimal;
import org.proxenos.portfolio.CustomerNo;

/**
 * Money of a customer of which the books do not know which invoice it is for.
 *
 * @param currency ISO 4217
 * @param amount positive
 */
public record UnnamedMoney(CustomerNo customer, String currency, BigDecimal amount) {}
