package org.proxenos.reassignment;

import java.util.Arrays;
import java.util.List;
import org.proxenos.engine.Verdict;

/**
 * Whose word a reassignment needs, by the table {@code ReassignmentRoute}.
 *
 * @param name FAST, STANDARD or DOUBLE
 * @param consult whether the customer is asked first
 * @param approvers the groups of which somebody has to agree
 * @param secondApprovers the groups of which somebody else has to agree after that; none where one consent is enough
 * @param informed the groups that read of the transfer
 * @param approvalDays business days for the consent
 * @param keepOnCase whether the former officer stays on as deputy while money is collected
 */
public record Route(
        String name,
        boolean consult,
        List<String> approvers,
        List<String> secondApprovers,
        List<String> informed,
        int approvalDays,
        boolean keepOnCase) {

    static Route of(Verdict verdict) {
        return new Route(
                verdict.text("route"),
                verdict.flag("consult"),
                groups(verdict.text("approvers")),
                groups(verdict.text("secondApprovers")),
                groups(verdict.text("informed")),
                verdict.number("approvalDays"),
                verdict.flag("keepOnCase"));
    }

    /** Whether two people have to agree, one after the other. */
    public boolean needsASecond() {
        return !secondApprovers.isEmpty();
    }

    private static List<String> groups(String listed) {
        return listed == null
                ? List.of()
                : Arrays.stream(listed.split(","))
                        .map(String::strip)
                        .filter(group -> !group.isEmpty())
                        .toList();
    }
}
