package org.proxenos.dunning;

import org.proxenos.ledger.OpenItem;

/** Names an invoice or one instalment of it. */
public record ItemKey(String invoiceNo, int instalment) {

    public ItemKey {
        if (invoiceNo == null || invoiceNo.isBlank()) {
            throw new IllegalArgumentException("An item has an invoice number");
        }
    }

    /** As people write it: {@code I1}, or {@code I1/2} for an instalment after the first. */
    String inWords() {
        return instalment == 1 ? invoiceNo : invoiceNo + "/" + instalment;
    }

    /** As {@link #parse} reads it. */
    String asText() {
        return invoiceNo + "#" + instalment;
    }

    /** @param text the invoice's number, a hash and the instalment */
    public static ItemKey parse(String text) {
        var hash = text.lastIndexOf('#');
        return new ItemKey(text.substring(0, hash), Integer.parseInt(text.substring(hash + 1)));
    }

    static ItemKey of(OpenItem item) {
        return new ItemKey(item.invoiceNo(), item.instalment());
    }
}
