package org.proxenos.dunning;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The days on which what was agreed about a case makes a difference by itself (rules 4.2). */
@Component
class Agenda {

    private final Judgements judgements;
    private final DunningSettings settings;

    Agenda(Judgements judgements, DunningSettings settings) {
        this.judgements = judgements;
        this.settings = settings;
    }

    /** In no order, past ones among them. */
    Stream<LocalDate> datesOf(CaseFile file) {
        var agreed = file.agreed();
        return Stream.of(
                        file.rests().stream().map(Pause::until),
                        agreed.holds().stream().filter(Hold::counts).flatMap(it -> Stream.of(it.from(), it.until())),
                        agreed.terms().stream().flatMap(it -> Stream.of(it.from(), it.until())),
                        file.reckoning().promises().stream()
                                .filter(it -> it.judgement().status() == Promise.Status.RUNNING)
                                .flatMap(it -> it.promise().instalments().stream())
                                .map(it -> judgements.deadline(it).plusDays(1)),
                        agreed.plans().stream()
                                .map(plan -> PlanState.of(plan, file, settings).nextDate())
                                .flatMap(Optional::stream))
                .flatMap(dates -> dates);
    }
}
