package org.proxenos.notification;

import java.util.Locale;
import org.springframework.stereotype.Component;

/** Prints dossiers. */
@Component
public class Dossiers {

    private final Stationery stationery;

    Dossiers(Stationery stationery) {
        this.stationery = stationery;
    }

    /** As PDF. */
    public byte[] print(Dossier dossier, Locale language) {
        return stationery.dossier(dossier, language);
    }
}
