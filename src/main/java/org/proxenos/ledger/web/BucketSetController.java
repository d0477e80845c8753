package org.proxenos.ledger.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.ledger.BucketSets;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The buckets by which age is reported. Everybody may read them; accounting and management enter others. */
@RestController
@RequestMapping("/api/bucket-sets")
class BucketSetController {

    private static final List<String> ENTERED_BY = List.of("accounting", "management");

    private final BucketSets sets;
    private final BusinessCalendar calendar;

    BucketSetController(BucketSets sets, BusinessCalendar calendar) {
        this.sets = sets;
        this.calendar = calendar;
    }

    @GetMapping
    List<BucketSets.Version> all() {
        return sets.all();
    }

    @PutMapping
    List<BucketSets.Version> enter(@RequestBody Entry entry, Authentication who) {
        if (who.getAuthorities().stream().noneMatch(group -> ENTERED_BY.contains(group.getAuthority()))) {
            throw new WrongEntry(HttpStatus.FORBIDDEN, null, "ledger.problem.bucketsNotYours", List.of());
        }
        var ranges = entry.buckets() == null
                ? List.<BucketSets.Range>of()
                : entry.buckets().stream().filter(Objects::nonNull).toList();
        sets.enter(entry.from(), ranges, who.getName(), calendar.today(), calendar.now())
                .ifPresent(wrong -> {
                    throw new WrongEntry(
                            HttpStatus.UNPROCESSABLE_ENTITY, wrong.field(), wrong.key(), wrong.arguments());
                });
        return sets.all();
    }

    /** @param from first day for which reports use the set */
    record Entry(LocalDate from, List<BucketSets.Range> buckets) {}
}
