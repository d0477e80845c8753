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
        return told;
    }

    /** A body that is not JSON. */
    @ExceptionHandler
    ProblemDetail of(HttpMessageNotReadableException unreadable, Locale language) {
        return problem(400, "unreadable", "reassignment.problem.unreadable", language);
    }

    private ProblemDetail problem(int status, String type, String key, Locale language, Object... arguments) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatusCode.valueOf(status), catalogue.getMessage(key, arguments, language));
        problem.setType(URI.create("urn:proxenos:problem:" + type));
        return problem;
    }
}
