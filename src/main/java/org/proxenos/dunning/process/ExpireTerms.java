package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.SpecialTermsAgreement.TERMS_REVIEWER;
import static org.proxenos.dunning.process.SpecialTermsAgreement.TERMS_REVIEWERS;
import static org.proxenos.dunning.process.SpecialTermsAgreement.termsOf;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.dunning.TermsDesk;
import org.springframework.stereotype.Component;

@Component
class ExpireTerms implements JavaDelegate {

    private static final String MANAGERS = "sales-managers";

    private final TermsDesk desk;

    ExpireTerms(TermsDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var terms = termsOf(execution);
        desk.expire(terms);
        TERMS_REVIEWER.on(execution, desk.ownerOf(terms).orElse(null));
        TERMS_REVIEWERS.on(
                execution,
                Stream.concat(Stream.of(MANAGERS), desk.approversOf(terms).stream())
                        .distinct()
                        .collect(Collectors.joining(",")));
    }
}
