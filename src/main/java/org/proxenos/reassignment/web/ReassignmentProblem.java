package org.proxenos.reassignment.web;

import java.util.List;
import org.proxenos.portfolio.Refusal;
import org.proxenos.reassignment.DistributionDesk;

/** Something the caller asked for that cannot be had, told as {@code application/problem+json}. */
class ReassignmentProblem extends RuntimeException {

    private final int status;
    private final String type;
    private final transient Refusal why;
    private transient List<DistributionDesk.Wrong> rows = List.of();

    /** @param type the last part of the problem's stable type */
    ReassignmentProblem(int status, String type, Refusal why) {
        super(why.key());
        this.status = status;
        this.type = type;
        this.why = why;
    }

    static ReassignmentProblem refused(Refusal why) {
        return new ReassignmentProblem(422, "refused", why);
    }

    static ReassignmentProblem unknown(String id) {
        return new ReassignmentProblem(
                404, "unknown-reassignment", new Refusal("reassignment.problem.unknown", List.of(id), null));
    }

    static ReassignmentProblem noJson(String id) {
        return new ReassignmentProblem(
                404, "unknown-evidence", new Refusal("reassignment.problem.noJson", List.of(id), null));
    }

    static ReassignmentProblem notYours() {
        return new ReassignmentProblem(
                403, "not-yours-to-ask", new Refusal("reassignment.problem.notYours", List.of(), null));
    }

    static ReassignmentProblem unknownPortfolio(String id) {
        return new ReassignmentProblem(
                404,
                "unknown-portfolio-reassignment",
                new Refusal("reassignment.problem.unknownPortfolio", List.of(id), null));
    }

    static ReassignmentProblem notYoursToShareOut() {
        return new ReassignmentProblem(
                403, "not-yours-to-ask", new Refusal("reassignment.problem.notYoursToShareOut", List.of(), null));
    }

    static ReassignmentProblem unreadableFile() {
        return new ReassignmentProblem(
                400, "unreadable", new Refusal("reassignment.problem.unreadableFile", List.of(), null));
    }

    /** Rows of a file that cannot be taken, so that none was. */
    static ReassignmentProblem badChanges(List<DistributionDesk.Wrong> wrong) {
        var problem = new ReassignmentProblem(
                422, "bad-changes", new Refusal("reassignment.problem.badChanges", List.of(wrong.size()), null));
        problem.rows = List.copyOf(wrong);
        return problem;
    }

    static ReassignmentProblem notYoursToRaise() {
        return new ReassignmentProblem(
                403, "not-yours-to-raise", new Refusal("reassignment.problem.notYoursToRaise", List.of(), null));
    }

    static ReassignmentProblem notYourLoad() {
        return new ReassignmentProblem(
                403, "not-your-load", new Refusal("reassignment.problem.notYourLoad", List.of(), null));
    }

    static ReassignmentProblem unreadable(String field, String written) {
        return new ReassignmentProblem(
                400,
                "bad-entry",
                new Refusal("reassignment.problem.badEntry", List.of(field, written == null ? "" : written), field));
    }

    int status() {
        return status;
    }

    String type() {
        return type;
    }

    /** Those of a file that cannot be taken. */
    List<DistributionDesk.Wrong> rows() {
        return rows;
    }

    Refusal why() {
        return why;
    }
}
