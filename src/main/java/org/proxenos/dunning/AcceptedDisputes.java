package org.proxenos.dunning;

import java.util.List;
import org.proxenos.portfolio.CustomerNo;

/** Knows which parts of an item were rightly disputed, and when: they bear no interest (rules 4.4). */
interface AcceptedDisputes {

    List<Interest.Excluded> of(CustomerNo customer, String currency, String invoiceNo, int instalment);
}
