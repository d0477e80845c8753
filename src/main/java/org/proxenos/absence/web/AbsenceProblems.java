package org.proxenos.absence.web;

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
@RestControllerAdvice(basePackageClasses = AbsenceProblems.class)
class AbsenceProblems {

    private final MessageSource catalogue;

    AbsenceProblems(MessageSource catalogue) {
        this.catalogue = catalogue;
    }

    @ExceptionHandler
    ProblemDetail of(AbsenceProblem problem, Locale language) {
        var told = problem(
                problem.status(),
                problem.type(),
                catalogue.getMessage(problem.key(), problem.arguments().toArray(), language));
        if (problem.field() != null) {
            told.setProperty("field", problem.field());
        }
        return told;
    }

    @ExceptionHandler
    ProblemDetail of(HttpMessageNotReadableException unreadable, Locale language) {
        return problem(400, "unreadable", catalogue.getMessage("absence.problem.unreadable", null, language));
    }

    private static ProblemDetail problem(int status, String type, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(status), detail);
        problem.setType(URI.create("urn:proxenos:problem:" + type));
        return problem;
    }
}
