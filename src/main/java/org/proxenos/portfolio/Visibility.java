package org.proxenos.portfolio;

import java.util.Optional;

/** Which customers the person who is asking may see. */
public interface Visibility {

    boolean maySee(CustomerNo customer);

    /** The one officer to whose customers the person is confined; empty if there is no such confinement. */
    Optional<OfficerNo> onlyPortfolioOf();
}
