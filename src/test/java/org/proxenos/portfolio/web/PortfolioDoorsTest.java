package org.proxenos.portfolio.web;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.proxenos.BooksDoors;

@DisplayName("Whoever looks for customers and officers")
class PortfolioDoorsTest extends BooksDoors {

    @ParameterizedTest(name = "\"{0}\" finds {1}")
    @CsvSource({
        "άλφα, C1",
        "αλφα τροφιμα, C1",
        "ΤΡΌΦ, C1",
        "παπαδόπουλος, C3",
        "0940192, C1",
        "c2, C2",
        "100%, C2",
        "%, C2",
        "_, ''",
        "nobody, ''"
    })
    @DisplayName("finds a customer by name, number or tax id, without minding accents and case")
    void search(String text, String found) throws Exception {
        var numbers = found.isEmpty() ? new String[0] : new String[] {found};
        door.perform(get("/api/customers").param("q", text))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.content[*].customerNo").value(containsInAnyOrder(numbers)))
                .andExpect(jsonPath("$.totalElements").value(found.isEmpty() ? 0 : 1));
    }

    @Test
    @DisplayName("turns pages")
    void pages() throws Exception {
        door.perform(get("/api/customers?page=1&size=2"))
                .andExpect(jsonPath("$.content[*].customerNo").value(contains("C3")))
                .andExpect(jsonPath("$.page").value(1))
                .andExpect(jsonPath("$.size").value(2))
                .andExpect(jsonPath("$.totalElements").value(3));
        door.perform(get("/api/customers?page=-1&size=100000"))
                .andExpect(jsonPath("$.page").value(0))
                .andExpect(jsonPath("$.size").value(500));
        door.perform(get("/api/customers?page=first").header("Accept-Language", "en"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("page"))
                .andExpect(jsonPath("$.reason").value("'first' is not a whole number"));
    }

    @Test
    @DisplayName("sees what is known about one customer and who looked after it")
    void one() throws Exception {
        door.perform(get("/api/customers/C1"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.name").value("Άλφα Τρόφιμα ΑΕ"))
                .andExpect(jsonPath("$.language").value("el"))
                .andExpect(jsonPath("$.creditLimit").value("2500.00"));
        door.perform(get("/api/customers/C2/assignments"))
                .andExpect(jsonPath("$.content[*].officerNo").value(contains("A2", "A1")))
                .andExpect(jsonPath("$.content[0].to").value(nullValue()))
                .andExpect(jsonPath("$.content[1].to").value("2026-04-01"))
                .andExpect(jsonPath("$.totalElements").value(2));
        door.perform(get("/api/customers/C9").header("Accept-Language", "el"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.type").value("urn:proxenos:problem:unknown-customer"))
                .andExpect(jsonPath("$.detail").value("Δεν υπάρχει πελάτης C9."));
    }

    @Test
    @DisplayName("sees who stands above and below a customer, as far as the caller may")
    void group() throws Exception {
        jdbc.sql("UPDATE customer SET parent_no = 'C2' WHERE customer_no = 'C1'")
                .update();
        jdbc.sql("UPDATE customer SET parent_no = 'C3' WHERE customer_no = 'C2'")
                .update();
        door.perform(get("/api/customers/C1/group"))
                .andExpect(jsonPath("$.above[*].customerNo").value(contains("C2", "C3")))
                .andExpect(jsonPath("$.below").value(empty()));
        door.perform(get("/api/customers/C3/group"))
                .andExpect(jsonPath("$.below[*].customerNo").value(contains("C1", "C2")));
        confinement.to("A1");
        door.perform(get("/api/customers/C1/group"))
                .andExpect(jsonPath("$.above").value(empty()));
        door.perform(get("/api/customers/C3/group")).andExpect(status().isNotFound());
    }

    @Test
    @DisplayName("sees the officers and whom each looked after on a date")
    void officers() throws Exception {
        door.perform(get("/api/officers"))
                .andExpect(jsonPath("$.content[*].name").value(contains("Anna", "Nikos")));
        door.perform(get("/api/officers/A1/portfolio?asOf=2026-03-31"))
                .andExpect(jsonPath("$.content[*].customerNo").value(contains("C1", "C2")));
        door.perform(get("/api/officers/A1/portfolio?asOf=2026-04-01"))
                .andExpect(jsonPath("$.content[*].customerNo").value(contains("C1")))
                .andExpect(jsonPath("$.content[0].customerName").value("Άλφα Τρόφιμα ΑΕ"))
                .andExpect(jsonPath("$.content[0].role").value("PRIMARY"));
        door.perform(get("/api/officers/A1/portfolio?asOf=2026-04-01").accept("text/csv"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(startsWith(
                                "customer_no,customer_name,segment,role,from,to\r\n\"C1\",\"Άλφα Τρόφιμα ΑΕ\",")));
        door.perform(get("/api/officers/A9/portfolio").accept("text/csv", "application/problem+json"))
                .andExpect(status().isNotFound());
        door.perform(get("/api/officers/A9/portfolio").header("Accept-Language", "en"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.type").value("urn:proxenos:problem:unknown-officer"));
        door.perform(get("/api/officers/A1/portfolio?asOf=soon").header("Accept-Language", "en"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.reason").value("'soon' is not a date; write it as 2026-03-31"));
    }

    @Test
    @DisplayName("sees only the own portfolio when confined to it")
    void confined() throws Exception {
        confinement.to("A1");

        door.perform(get("/api/customers"))
                .andExpect(jsonPath("$.content[*].customerNo").value(contains("C1")))
                .andExpect(jsonPath("$.totalElements").value(1));
        door.perform(get("/api/customers/C2")).andExpect(status().isNotFound());
        door.perform(get("/api/customers/C2/assignments")).andExpect(status().isNotFound());
        door.perform(get("/api/officers/A2/portfolio?asOf=2026-04-01"))
                .andExpect(jsonPath("$.content").value(empty()))
                .andExpect(jsonPath("$.totalElements").value(0));
    }
}
