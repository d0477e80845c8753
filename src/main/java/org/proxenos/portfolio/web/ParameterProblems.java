package org.proxenos.portfolio.web;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Says which parameter or entry was wrong, and why, in the caller's language; before the framework says it in its own. */
@RestControllerAdvice(basePackageClasses = ParameterProblems.class)
@Order(-1)
class ParameterProblems {

    private final MessageSource catalogue;

    ParameterProblems(MessageSource catalogue) {
        this.catalogue = catalogue;
    }

    @ExceptionHandler
    ProblemDetail of(MethodArgumentTypeMismatchException wrong, Locale language) {
        var type = wrong.getParameter().nestedIfOptional().getNestedParameterType();
        var reason = catalogue.getMessage(keyFor(type), new Object[] {wrong.getValue(), "true, false"}, language);
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, reason);
        problem.setType(URI.create("urn:proxenos:problem:bad-parameter"));
        problem.setProperty("field", wrong.getName());
        problem.setProperty("reason", reason);
        return problem;
    }

    private static String keyFor(Class<?> type) {
        if (type == boolean.class) {
            return "portfolio.problem.noSuchChoice";
        }
        return type == LocalDate.class ? "portfolio.problem.noSuchDate" : "portfolio.problem.noSuchNumber";
    }

    @ExceptionHandler
    ProblemDetail of(PortfolioProblem problem, Locale language) {
        var told = ProblemDetail.forStatusAndDetail(
                HttpStatus.valueOf(problem.status()),
                catalogue.getMessage(problem.key(), problem.arguments().toArray(), language));
        told.setType(URI.create("urn:proxenos:problem:" + problem.type()));
        if (problem.field() != null) {
            told.setProperty("field", problem.field());
        }
        return told;
    }

    /** A body that is not JSON, or has a text where a number belongs. */
    @ExceptionHandler
    ProblemDetail of(HttpMessageNotReadableException unreadable, Locale language) {
        var told = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, catalogue.getMessage("portfolio.problem.unreadable", null, language));
        told.setType(URI.create("urn:proxenos:problem:unreadable"));
        if (unreadable.getCause() instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            told.setProperty("field", mapping.getPath().get(0).getFieldName());
        }
        return told;
    }
}
