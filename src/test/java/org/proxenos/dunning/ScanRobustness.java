package org.proxenos.dunning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.proxenos.Proxenos;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataIntegrityViolationException;

/** The same scan twice, a scan cut short, several at once, none for days: the cases are the same. */
abstract class ScanRobustness extends Company {

    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    @Autowired
    private Environment environment;

    @Test
    @DisplayName("The second scan of a date answers with the first result and does nothing")
    void twice() {
        customersWhoAreLate(3);
        itIsBeforeAnyScan("2026-03-02", "06:00");
        var first = scan.run(MONDAY);
        assertThat(first)
                .returns(3, ScanResult::customers)
                .returns(3, ScanResult::opened)
                .returns(0, ScanResult::refreshed)
                .returns(0, ScanResult::cleared);
        aCustomer("C9").owes("1000.00", "I9", "2026-02-25");
        assertThat(scan.run(MONDAY)).isEqualTo(first);
        assertThat(openCases()).isEqualTo(3);
        itIs("2026-03-02", "10:00");
        assertThat(EmptyH2.mail().getReceivedMessages()).hasSize(3);
        assertThat(scan.resultOf(MONDAY).orElseThrow().noticesByLevel()).containsEntry(1, 3);
    }

    @Test
    @DisplayName("A scan that breaks down on the way is completed by running it again, and nothing is doubled")
    void cutShort() {
        customersWhoAreLate(6);
        aCustomer("C3b").owes("1000.00", "I3b", "2026-02-25");
        jdbc.sql("UPDATE customer SET segment = 'UNHEARD OF' WHERE customer_no = 'C3b'")
                .update();
        itIsBeforeAnyScan("2026-03-02", "06:00");
        assertThatThrownBy(() -> scan.run(MONDAY)).isInstanceOf(RuntimeException.class);
        assertThat(scan.resultOf(MONDAY)).as("it has not been done").isEmpty();
        var survived = openCases();
        assertThat(survived).as("what was committed stands, in whole parts").isBetween(4L, 6L);
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("PaymentDelayEscalation")
                        .count())
                .as("a case and its process come together or not at all")
                .isEqualTo(survived);

        customer("C3b").ofSegment("STANDARD");
        var second = scan.run(MONDAY);
        assertThat(second).returns(7, ScanResult::customers).returns((int) (7 - survived), ScanResult::opened);
        assertThat(openCases()).isEqualTo(7);
        itIs("2026-03-02");
        assertThat(EmptyH2.mail().getReceivedMessages()).hasSize(7);
    }

    @Test
    @DisplayName("A scan that was cut short and never repeated is covered by the next day's")
    void cutShortAndForgotten() {
        itIsBeforeAnyScan("2026-02-27", "06:00");
        scan.run(LocalDate.parse("2026-02-27"));
        customersWhoAreLate(1);
        jdbc.sql("UPDATE customer SET segment = 'UNHEARD OF'").update();
        itIsBeforeAnyScan("2026-03-02", "06:00");
        assertThatThrownBy(() -> scan.run(MONDAY)).isInstanceOf(RuntimeException.class);
        jdbc.sql("UPDATE customer SET segment = 'STANDARD'").update();
        itIsBeforeAnyScan("2026-03-03", "06:00");
        assertThat(scan.run(TUESDAY).opened()).isEqualTo(1);
        assertThat(scan.resultOf(MONDAY).orElseThrow().coveredBy()).isEqualTo(TUESDAY);
    }

    @Test
    @DisplayName("Mornings on which nobody scanned are covered by the next scan, holidays and weekends left out")
    void missedDays() {
        customersWhoAreLate(1);
        itIsBeforeAnyScan("2026-03-20", "06:00");
        scan.run(LocalDate.parse("2026-03-20"));
        itIsBeforeAnyScan("2026-03-27", "06:00");
        var friday = LocalDate.parse("2026-03-27");
        scan.run(friday);
        assertThat(Stream.of("2026-03-23", "2026-03-24", "2026-03-26").map(LocalDate::parse))
                .allSatisfy(day ->
                        assertThat(scan.resultOf(day).orElseThrow().coveredBy()).isEqualTo(friday));
        assertThat(Stream.of("2026-03-21", "2026-03-22", "2026-03-25").map(LocalDate::parse))
                .allSatisfy(day -> assertThat(scan.resultOf(day)).isEmpty());
        assertThat(scan.run(LocalDate.parse("2026-03-23")).opened())
                .as("covered, not run")
                .isZero();
    }

    @Test
    @DisplayName("A scan of a past date finds who was late then, and leaves alone cases that have been looked at since")
    void past() {
        customersWhoAreLate(1);
        aCustomer("D1").owes("1000.00", "J1", "2026-02-10").pays("1000.00", "J1", "2026-03-01");
        itIs("2026-03-02");
        var before = theCase("C0");
        customer("C0").pays("1000.00", "I0", "2026-03-02");
        var result = scan.run(LocalDate.parse("2026-02-27"));
        assertThat(result)
                .returns(2, ScanResult::customers)
                .returns(1, ScanResult::opened)
                .returns(0, ScanResult::cleared);
        assertThat(theCase("C0")).isEqualTo(before);
        assertThat(theCase("D1").openedOn()).isEqualTo(LocalDate.parse("2026-02-27"));
        itIs("2026-03-03");
        assertThat(theCase("D1").status()).as("today's scan knows better").isEqualTo(CaseStatus.CLEARED);
        assertThat(mailsTo("D1")).as("nobody is reminded of what has been paid").isEmpty();
    }

    @Test
    @DisplayName("Many threads that scan at once find one set of cases, and all hear the same result")
    void manyThreads() throws Exception {
        customersWhoAreLate(20);
        itIsBeforeAnyScan("2026-03-02", "06:00");
        var results = atOnce(IntStream.range(0, 14)
                .mapToObj(i -> (Callable<ScanResult>) () -> scan.run(MONDAY))
                .toList());
        assertThat(results).hasSize(14).containsOnly(results.get(0));
        assertThat(results.get(0).opened()).isEqualTo(20);
        assertThat(openCases()).isEqualTo(20);
        itIs("2026-03-02");
        assertThat(EmptyH2.mail().getReceivedMessages()).hasSize(20);
    }

    @Test
    @DisplayName("Two nodes that scan and work at once find one set of cases and send nothing twice")
    void twoNodes() throws Exception {
        customersWhoAreLate(20);
        itIsBeforeAnyScan("2026-03-02", "10:00");
        try (var other = anotherNode()) {
            var elsewhere = other.getBean(OverdueScan.class);
            other.getBean(org.proxenos.calendar.CompanyClock.class).moveTo(calendar.now());
            var results = atOnce(List.<Callable<ScanResult>>of(() -> scan.run(MONDAY), () -> elsewhere.run(MONDAY)));
            assertThat(results.get(0)).isEqualTo(results.get(1));
            assertThat(results.get(0).opened()).isEqualTo(20);
            assertThat(openCases()).isEqualTo(20);
            itIsBeforeAnyScan("2026-03-02", "10:01");
            failuresAreExpected();
            var due = dueJobs();
            var theirs = other.getBean(org.camunda.bpm.engine.ManagementService.class);
            atOnce(List.<Callable<Void>>of(
                    () -> {
                        runWhatIsDue();
                        return null;
                    },
                    () -> {
                        for (var job : due) {
                            try {
                                theirs.executeJob(job.getId());
                            } catch (RuntimeException takenByTheOtherNode) {
                                // One of the two wins, as between two job executors.
                            }
                        }
                        return null;
                    }));
        }
        runWhatIsDue();
        assertThat(EmptyH2.mail().getReceivedMessages()).hasSize(20);
    }

    @Test
    @DisplayName("The database itself refuses a second open case of a customer and currency")
    void oneOpenCase() {
        customersWhoAreLate(1);
        itIs("2026-03-02");
        var copy =
                """
                INSERT INTO payment_delay (id, customer_no, currency, open_key, status, opened_on, assessed_on, level,
                    noticed_level, top_level, least_level, episode, overdue, overdue_items, credit_hold, version)
                SELECT CAST('%s' AS UUID), customer_no, currency, %s, status, opened_on, assessed_on, level, noticed_level,
                    top_level, least_level, episode, overdue, overdue_items, credit_hold, version FROM payment_delay""";
        var id = java.util.UUID.randomUUID();
        assertThatThrownBy(() -> jdbc.sql(copy.formatted(id, "open_key")).update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.sql(copy.formatted(id, "NULL")).update())
                .as("an open case without its key")
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private ConfigurableApplicationContext anotherNode() {
        var settings = Stream.of(
                        "spring.datasource.url", "spring.datasource.username", "spring.mail.host", "spring.mail.port")
                .map(name -> name + "=" + environment.getProperty(name));
        var asHere = Stream.of(
                "server.port=0",
                "camunda.bpm.job-execution.enabled=false",
                "camunda.bpm.generate-unique-process-engine-name=true",
                "proxenos.dunning.cases-per-transaction=2");
        return new SpringApplicationBuilder(Proxenos.class)
                .run(Stream.concat(settings, asHere)
                        .map(setting -> "--" + setting)
                        .toArray(String[]::new));
    }

    /** C0, C1 and so on, each 1,000 EUR since 25 February. */
    private void customersWhoAreLate(int count) {
        IntStream.range(0, count).forEach(i -> aCustomer("C" + i).owes("1000.00", "I" + i, "2026-02-25"));
    }

    private long openCases() {
        return jdbc.sql("SELECT count(*) FROM payment_delay WHERE status = 'OPEN'")
                .query(Long.class)
                .single();
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        var threads = Executors.newFixedThreadPool(work.size());
        try {
            var results = new ArrayList<T>();
            for (var done : threads.invokeAll(work)) {
                results.add(done.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
