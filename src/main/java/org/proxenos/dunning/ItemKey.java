package org.proxenos.dunning;

import org.proxenos.ledger.OpenItem;

/** Names an invoice or one instalment of it. */
public record ItemKey(String invoiceNo, int instalment) {

    public ItemKey {
        if (invoiceNo == null || invoiceNo.isBlank()) {
            throw new IllegalArgumentException("An item has an invoice number");
        }
    }

    static ItemKey of(OpenItem item) {
        return new ItemKey(item.invoiceNo(), item.instalment());
    }
}
