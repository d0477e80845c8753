package org.proxenos.dunning;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.proxenos.engine.CurrentUser;
import org.proxenos.engine.Verdict;
import org.springframework.stereotype.Component;

/** Who has to agree to something: what a decision table said about it, and whether whoever decides may. */
@Component
class Approval {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final CurrentUser user;

    Approval(CurrentUser user) {
        this.user = user;
    }

    /** The groups that a table of approvers named; none where nobody has to agree. */
    static List<String> groups(Verdict verdict) {
        return Arrays.stream(verdict.text("approvers").split(","))
                .map(String::strip)
                .filter(group -> !group.isEmpty())
                .toList();
    }

    /** Kept with what was decided, so that it can be explained years later. */
    static String kept(Verdict verdict) {
        try {
            return JSON.writeValueAsString(verdict);
        } catch (IOException e) {
            throw new IllegalStateException("A verdict that cannot be written", e);
        }
    }

    static Verdict read(String kept) {
        try {
            return JSON.readValue(kept, Verdict.class);
        } catch (IOException e) {
            throw new IllegalStateException("A verdict that cannot be read: " + kept, e);
        }
    }

    /** Four eyes: never whoever asked, and only somebody of those the table has named. */
    Optional<Refusal> refuse(Verdict verdict, String requestedBy, String by) {
        return by.equals(requestedBy) ? Optional.of(Refusal.because("dunning.refusal.ownRequest")) : refuse(verdict);
    }

    /** Only somebody of those the table has named. */
    Optional<Refusal> refuse(Verdict verdict) {
        var groups = groups(verdict);
        return Collections.disjoint(groups, user.groups())
                ? Optional.of(Refusal.because("dunning.refusal.notYourDecision", String.join(", ", groups)))
                : Optional.empty();
    }
}
