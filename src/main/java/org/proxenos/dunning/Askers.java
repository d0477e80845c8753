package org.proxenos.dunning;

import java.util.Set;

/** Who may ask that a customer be treated otherwise than the tables say: those who deal with customers or their money. */
public final class Askers {

    public static final Set<String> GROUPS =
            Set.of("account-officers", "sales-managers", "back-office", "accounting", "credit-risk", "management");

    private Askers() {}
}
