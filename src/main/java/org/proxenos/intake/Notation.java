package org.proxenos.intake;

/** How a file writes what is not plain text. */
record Notation(DateNotation dates, AmountNotation amounts) {}
