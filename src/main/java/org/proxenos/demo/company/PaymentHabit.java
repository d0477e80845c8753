package org.proxenos.demo.company;

/** How a customer keeps the dates on its invoices. */
enum PaymentHabit {
    /** Pays on the day or before. */
    PUNCTUAL,
    /** Mostly on time, sometimes a few days after a friendly word. */
    A_BIT_LATE,
    /** Pays everything, weeks after it was due. */
    CHRONICALLY_LATE,
    /** Punctual for years; this season one or two invoices lie somewhere. */
    ONE_OFF_TROUBLE,
    /** Stopped paying most invoices some months ago. */
    SERIOUS_TROUBLE
}
