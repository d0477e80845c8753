package org.proxenos.portfolio.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Says which parameter was wrong, and why, in the caller's language; before the framework says it in its own. */
@RestControllerAdvice(basePackageClasses = ParameterProblems.class)
@Order(-1)
class ParameterProblems {

    private final MessageSource catalogue;

    ParameterProblems(MessageSource catalogue) {
        this.catalogue = catalogue;
    }

    @ExceptionHandler
    ProblemDetail of(MethodArgumentTypeMismatchException wrong, Locale language) {
        var date = wrong.getParameter().nestedIfOptional().getNestedParameterType() == LocalDate.class;
        var reason = catalogue.getMessage(
                date ? "portfolio.problem.noSuchDate" : "portfolio.problem.noSuchNumber",
                new Object[] {wrong.getValue()},
                language);
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, reason);
        problem.setType(URI.create("urn:proxenos:problem:bad-parameter"));
        problem.setProperty("field", wrong.getName());
        problem.setProperty("reason", reason);
        return problem;
    }
}
