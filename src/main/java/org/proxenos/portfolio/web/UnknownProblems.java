package org.proxenos.portfolio.web;

import java.net.URI;
import java.util.Locale;
import org.proxenos.portfolio.UnknownCustomer;
import org.proxenos.portfolio.UnknownOfficer;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Whoever asks at any door for a customer or officer that does not exist is told so in the same words. */
@RestControllerAdvice
@Order(-1)
class UnknownProblems {

    private final MessageSource catalogue;

    UnknownProblems(MessageSource catalogue) {
        this.catalogue = catalogue;
    }

    @ExceptionHandler
    ProblemDetail of(UnknownCustomer unknown, Locale language) {
        return problem("unknown-customer", "portfolio.problem.unknownCustomer", language, unknown.customer());
    }

    @ExceptionHandler
    ProblemDetail of(UnknownOfficer unknown, Locale language) {
        return problem("unknown-officer", "portfolio.problem.unknownOfficer", language, unknown.officer());
    }

    private ProblemDetail problem(String type, String key, Locale language, Object who) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.NOT_FOUND, catalogue.getMessage(key, new Object[] {who}, language));
        problem.setType(URI.create("urn:proxenos:problem:" + type));
        return problem;
    }
}
