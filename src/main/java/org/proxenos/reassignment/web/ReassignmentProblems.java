package org.proxenos.reassignment.web;

import java.net.URI;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Heard before the framework's own words for the same problems. */
@Order(-1)
@RestControllerAdvice(basePackageClasses = ReassignmentProblems.class)
class ReassignmentProblems {

    private static final int MOST_ROWS = 1_000;

    private final MessageSource catalogue;

    ReassignmentProblems(MessageSource catalogue) {
        this.catalogue = catalogue;
    }

    @ExceptionHandler
    ProblemDetail of(ReassignmentProblem problem, Locale language) {
        var why = problem.why();
        var told = problem(
                problem.status(),
                problem.type(),
                why.key(),
                language,
                why.arguments().toArray());
        if (why.field() != null) {
            told.setProperty("field", why.field());
        }
        if (!problem.rows().isEmpty()) {
            told.setProperty(
                    "problems",
                    problem.rows().stream()
                            .limit(MOST_ROWS)
                            .map(row -> new Row(
                                    row.line(),
                                    row.column(),
                                    row.value(),
                                    catalogue.getMessage(
                                            row.why().key(),
                                            row.why().arguments().toArray(),
                                            language)))
                            .toList());
        }
        return told;
    }

    /** A body that is not JSON. */
    @ExceptionHandler
    ProblemDetail of(HttpMessageNotReadableException unreadable, Locale language) {
        return problem(400, "unreadable", "reassignment.problem.unreadable", language);
    }

    /** A row of a file that cannot be taken, and why. */
    record Row(int line, String column, String value, String reason) {}

    private ProblemDetail problem(int status, String type, String key, Locale language, Object... arguments) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatusCode.valueOf(status), catalogue.getMessage(key, arguments, language));
        problem.setType(URI.create("urn:proxenos:problem:" + type));
        return problem;
    }
}
