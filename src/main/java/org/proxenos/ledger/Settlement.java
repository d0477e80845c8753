package org.proxenos.ledger;

import org.proxenos.portfolio.CustomerNo;

/** A payment or credit note and whose it is, who need not be the one whose invoice it names. */
record Settlement(Document document, CustomerNo payer) {}
