package org.proxenos.dunning.web;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.net.URI;
import java.util.Locale;
import org.proxenos.dunning.ScanIsRunning;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Heard before the framework's own words for the same problems. */
@Order(-1)
@RestControllerAdvice(basePackageClasses = DunningProblems.class)
class DunningProblems {

    private final MessageSource catalogue;

    DunningProblems(MessageSource catalogue) {
        this.catalogue = catalogue;
    }

    @ExceptionHandler
    ProblemDetail of(DunningProblem problem, Locale language) {
        var told = problem(
                problem.status(),
                problem.type(),
                problem.key(),
                language,
                problem.arguments().toArray());
        if (problem.field() != null) {
            told.setProperty("field", problem.field());
        }
        return told;
    }

    @ExceptionHandler
    ProblemDetail of(ScanIsRunning running, Locale language) {
        return problem(409, "scan-is-running", "dunning.problem.scanIsRunning", language);
    }

    @ExceptionHandler
    ProblemDetail of(MethodArgumentTypeMismatchException wrong, Locale language) {
        var problem = problem(
                400, "bad-parameter", "dunning.problem.badParameter", language, wrong.getName(), wrong.getValue());
        problem.setProperty("field", wrong.getName());
        return problem;
    }

    /** A body that is not JSON, or has a text where a number belongs. */
    @ExceptionHandler
    ProblemDetail of(HttpMessageNotReadableException unreadable, Locale language) {
        var told = problem(400, "unreadable", "dunning.problem.unreadable", language);
        if (unreadable.getCause() instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            told.setProperty("field", mapping.getPath().get(0).getFieldName());
        }
        return told;
    }

    private ProblemDetail problem(int status, String type, String key, Locale language, Object... arguments) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatusCode.valueOf(status), catalogue.getMessage(key, arguments, language));
        problem.setType(URI.create("urn:proxenos:problem:" + type));
        return problem;
    }
}
