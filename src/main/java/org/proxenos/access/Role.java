package org.proxenos.access;

import java.util.Locale;

/** The roles of the company; each is a group of the engine and a candidate for tasks. */
public enum Role {
    BUSINESS_DEVELOPMENT,
    ACCOUNT_OFFICERS,
    SALES_MANAGERS,
    BACK_OFFICE,
    ACCOUNTING,
    CREDIT_RISK,
    MANAGEMENT,
    MARKETING,
    PRODUCT,
    HR,
    GLOBAL_ACCOUNT_MANAGERS,
    NATIONAL_ACCOUNT_MANAGERS,
    PROCESS_OWNERS;

    /** The group's id, as models name it. */
    public String group() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
