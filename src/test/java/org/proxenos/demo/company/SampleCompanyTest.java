package org.proxenos.demo.company;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.proxenos.portfolio.AssignmentRole;
import org.proxenos.portfolio.CustomerType;
import org.proxenos.portfolio.Segment;

@DisplayName("The sample company")
class SampleCompanyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 18);

    private final SampleCompany company = SampleCompany.founded(7, TODAY);

    @Test
    @DisplayName("is the same to the last letter for the same seed on the same day")
    void isRepeatable() {
        var again = SampleCompany.founded(7, TODAY);

        assertThat(company.files().kinds())
                .allSatisfy(kind -> assertThat(again.files().text(kind))
                        .isEqualTo(company.files().text(kind))
                        .hasLineCount(again.files().text(kind).split("\r\n").length));
        assertThat(again.staff()).isEqualTo(company.staff());
    }

    @Test
    @DisplayName("is another one for another seed, but its people sign in under the same names")
    void dependsOnTheSeed() {
        var other = SampleCompany.founded(8, TODAY);

        assertThat(other.files().text("customers")).isNotEqualTo(company.files().text("customers"));
        assertThat(other.staff()).extracting(Colleague::userId).isEqualTo(userIds());
    }

    @Test
    @DisplayName("gives everybody a sign-in name of their own, in Latin letters")
    void namesItsUsers() {
        assertThat(userIds()).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z]+"));
        assertThat(userIds())
                .contains("eleni", "nikos", "maria", "christina", "foteini")
                .doesNotContain("admin");
    }

    @Test
    @DisplayName("has a director, two team managers, and nine officers below them")
    void hasASmallHierarchy() {
        var sales = company.staff().stream().filter(Colleague::isOfficer).toList();

        assertThat(sales).hasSize(12);
        assertThat(sales).filteredOn(Colleague::looksAfterCustomers).hasSize(9);
        assertThat(sales).filteredOn(c -> c.managerNo() == null).singleElement().satisfies(director -> assertThat(
                        sales.stream().filter(c -> director.officerNo().equals(c.managerNo())))
                .hasSizeGreaterThanOrEqualTo(2));
        assertThat(company.staff().stream().flatMap(c -> c.groups().stream()).collect(toSet()))
                .contains(
                        "account-officers",
                        "sales-managers",
                        "back-office",
                        "accounting",
                        "credit-risk",
                        "management",
                        "business-development",
                        "process-owners",
                        "national-account-managers",
                        "global-account-managers");
    }

    @Test
    @DisplayName("has 200 customers of every segment and type")
    void hasCustomersOfEverySegment() {
        assertThat(company.customers().stream().collect(groupingBy(SampleCustomer::segment, counting())))
                .containsEntry(Segment.STRATEGIC, 8L)
                .containsEntry(Segment.KEY, 22L)
                .containsEntry(Segment.STANDARD, 90L)
                .containsEntry(Segment.SMALL, 80L);
        var types = company.customers().stream().collect(groupingBy(SampleCustomer::type, counting()));
        assertThat(types.get(CustomerType.B2B)).isGreaterThan(150);
        assertThat(types.get(CustomerType.CONSUMER)).isBetween(10L, 30L);
        assertThat(types.get(CustomerType.PUBLIC)).isBetween(3L, 10L);
        assertThat(values(SampleCustomer::riskClass)).containsExactlyInAnyOrder("A", "B", "C", "D");
        assertThat(values(SampleCustomer::currency)).containsExactlyInAnyOrder("EUR", "GBP", "USD");
        assertThat(values(SampleCustomer::language)).containsExactlyInAnyOrder("el", "en");
        assertThat(values(SampleCustomer::name)).hasSize(200);
        assertThat(company.customers()).filteredOn(c -> c.parentNo() != null).hasSizeBetween(3, 8);
    }

    @Test
    @DisplayName("gives its Greek customers tax numbers that pass their check digit, none twice")
    void givesValidTaxNumbers() {
        var greek = company.customers().stream()
                .filter(c -> c.country().equals("GR"))
                .toList();

        assertThat(greek).hasSizeGreaterThan(120).allMatch(c -> TaxNumber.isValid(c.taxId()));
        assertThat(greek).extracting(SampleCustomer::taxId).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("can write to all but a few customers, and only to addresses that nobody owns")
    void knowsMostAddresses() {
        assertThat(company.customers()).filteredOn(c -> c.email() == null).hasSize(8);
        assertThat(company.customers())
                .filteredOn(c -> c.phone() == null)
                .singleElement()
                .satisfies(c -> assertThat(c.email()).isNull());
        assertThat(Stream.concat(
                                company.customers().stream().map(SampleCustomer::email),
                                company.staff().stream().map(Colleague::email))
                        .filter(Objects::nonNull))
                .allMatch(email -> email.matches("[a-z.]+@([a-z0-9-]+\\.)*example\\.org"), "reserved domain");
    }

    @Test
    @DisplayName("has exactly one officer in charge of every customer on every day of its books, but for one customer")
    void leavesOneAlone() {
        var alone = Customers.leftAlone(company.customers());
        for (var customer : company.customers()) {
            var primary = company.assignments().stream()
                    .filter(a -> a.customerNo().equals(customer.no()) && a.role() == AssignmentRole.PRIMARY)
                    .toList();
            for (var day = TODAY.minusDays(AccountHistory.PAST);
                    day.isBefore(TODAY.plusDays(60));
                    day = day.plusDays(10)) {
                var date = day;
                var isAlone = customer.no().equals(alone) && !date.isBefore(TODAY.minusDays(Territories.LEFT_ALONE));
                assertThat(primary)
                        .filteredOn(a -> !a.from().isAfter(date) && (a.to() == null || a.to().isAfter(date)))
                        .hasSize(isAlone ? 0 : 1);
            }
        }
        assertThat(company.invoices())
                .filteredOn(invoice -> invoice.officerNo() == null)
                .allMatch(invoice -> invoice.customerNo().equals(alone));
        assertThat(company.assignments())
                .extracting(Assignment::role)
                .contains(
                        AssignmentRole.PRIMARY, AssignmentRole.DEPUTY, AssignmentRole.NATIONAL, AssignmentRole.GLOBAL);
        assertThat(company.assignments()).extracting(Assignment::officerNo).contains("O06", "O07", "O12");
    }

    private java.util.List<String> userIds() {
        return company.staff().stream().map(Colleague::userId).toList();
    }

    private Set<Object> values(java.util.function.Function<SampleCustomer, Object> column) {
        return company.customers().stream().map(column).collect(toSet());
    }
}
