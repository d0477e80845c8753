package org.proxenos;

import java.util.ArrayList;
import java.util.List;
import org.proxenos.dunning.AgreementsChanged;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;

/** Hears which customers' cases are to be looked at again. */
@TestComponent
public class RecordedAgreements {

    private final List<String> heard = new ArrayList<>();

    @EventListener
    void on(AgreementsChanged change) {
        heard.add(String.valueOf(change.customer()));
    }

    /** Everything heard since this was asked last. */
    public List<String> forget() {
        var all = List.copyOf(heard);
        heard.clear();
        return all;
    }
}
