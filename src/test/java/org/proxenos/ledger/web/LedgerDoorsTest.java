package org.proxenos.ledger.web;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.proxenos.BooksDoors;
import org.springframework.http.MediaType;

@DisplayName("Whoever asks for the books")
class LedgerDoorsTest extends BooksDoors {

    @BeforeEach
    void documents() {
        invoice("I1", "C1", "2026-03-01", "2026-03-31", "100.00", "EUR");
        invoice("I2", "C1", "2026-04-01", "2026-04-30", "50.50", "EUR");
        invoice("I3", "C2", "2025-06-01", "2025-06-30", "1000.00", "EUR");
        invoice("I4", "C3", "2026-03-01", "2026-03-31", "70.00", "USD");
        payment("P1", "C1", "2026-04-15", "30.00", "EUR");
        payment("P2", "C2", "2026-04-15", "5.00", "USD");
    }

    @Test
    @DisplayName("gets the ageing per currency on a date")
    void ageing() throws Exception {
        door.perform(get("/api/ageing?asOf=2026-04-20").accept(MediaType.ALL))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_JSON))
                .andExpect(jsonPath("$.asOf").value("2026-04-20"))
                .andExpect(jsonPath("$.by").value(nullValue()))
                .andExpect(jsonPath("$.content[*].currency").value(contains("EUR", "USD")))
                .andExpect(jsonPath("$.content[0].buckets.NOT_DUE.items").value(1))
                .andExpect(jsonPath("$.content[0].buckets.NOT_DUE.open").value("50.50"))
                .andExpect(jsonPath("$.content[0].buckets.B1_30.open").value("70.00"))
                .andExpect(jsonPath("$.content[0].buckets.B180P.open").value("1000.00"))
                .andExpect(jsonPath("$.content[0].open").value("1120.50"))
                .andExpect(jsonPath("$.content[0].overdueCustomers").value(2))
                .andExpect(jsonPath("$.content[0].unallocated").value("0.00"))
                .andExpect(jsonPath("$.content[1].unallocated").value("5.00"));
    }

    @Test
    @DisplayName("gets it by customer, by officer of that date or by segment")
    void breakdown() throws Exception {
        door.perform(get("/api/ageing?asOf=2026-04-20&by=customer"))
                .andExpect(jsonPath("$.content[*].group").value(contains("C1", "C2", "C2", "C3")))
                .andExpect(jsonPath("$.content[*].currency").value(contains("EUR", "EUR", "USD", "USD")));
        door.perform(get("/api/ageing?asOf=2026-03-31&by=officer"))
                .andExpect(jsonPath("$.content[0].group").value("A1"))
                .andExpect(jsonPath("$.content[0].open").value("1100.00"))
                .andExpect(jsonPath("$.content[1].group").value(nullValue()));
        door.perform(get("/api/ageing?asOf=2026-04-01&by=officer"))
                .andExpect(jsonPath("$.content[*].group").value(contains("A1", "A2", null)))
                .andExpect(jsonPath("$.content[1].open").value("1000.00"));
        door.perform(get("/api/ageing?asOf=2026-04-20&by=segment"))
                .andExpect(jsonPath("$.by").value("segment"))
                .andExpect(jsonPath("$.content[*].group").value(contains("KEY", "SMALL", "SMALL")));
    }

    @Test
    @DisplayName("gets it as a table for a spreadsheet")
    void csv() throws Exception {
        door.perform(get("/api/ageing?asOf=2026-04-20&by=segment").accept("text/csv"))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("text/csv"))
                .andExpect(content()
                        .string(
                                """
                        segment,currency,NOT_DUE_items,NOT_DUE_open,B1_30_items,B1_30_open,B31_60_items,B31_60_open,\
                        B61_90_items,B61_90_open,B91_180_items,B91_180_open,B180P_items,B180P_open,\
                        open,overdue_customers,unallocated
                        KEY,EUR,1,50.50,1,70.00,0,0.00,0,0.00,0,0.00,0,0.00,120.50,1,0.00
                        SMALL,EUR,0,0.00,0,0.00,0,0.00,0,0.00,0,0.00,1,1000.00,1000.00,1,0.00
                        SMALL,USD,0,0.00,1,70.00,0,0.00,0,0.00,0,0.00,0,0.00,70.00,1,5.00
                        """
                                        .replace("\n", "\r\n")));
    }

    @Test
    @DisplayName("gets a statement of what is open, how late it is, and what is unallocated")
    void statement() throws Exception {
        door.perform(get("/api/customers/C1/statement?asOf=2026-04-20"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.customerName").value("Άλφα Τρόφιμα ΑΕ"))
                .andExpect(jsonPath("$.items[*].invoiceNo").value(contains("I1", "I2")))
                .andExpect(jsonPath("$.items[0].amount").value("100.00"))
                .andExpect(jsonPath("$.items[0].balance").value("70.00"))
                .andExpect(jsonPath("$.items[0].daysPastDue").value(20))
                .andExpect(jsonPath("$.items[0].effectiveDays").value(nullValue()))
                .andExpect(jsonPath("$.items[0].disputed").value("0.00"))
                .andExpect(jsonPath("$.items[0].promised").value("0.00"))
                .andExpect(jsonPath("$.balances", hasSize(1)))
                .andExpect(jsonPath("$.balances[0].open").value("120.50"))
                .andExpect(jsonPath("$.balances[0].overdue").value("70.00"));
        door.perform(get("/api/customers/C2/statement?asOf=2026-04-20"))
                .andExpect(jsonPath("$.balances[1].currency").value("USD"))
                .andExpect(jsonPath("$.balances[1].unallocated").value("5.00"));
        door.perform(get("/api/customers/C1/statement"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.asOf").isNotEmpty());
    }

    @Test
    @DisplayName("gets the history of buckets, by currency, of the customer and of every item")
    void buckets() throws Exception {
        door.perform(get("/api/customers/C1/buckets?asOf=2026-05-05"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.customerName").value("Άλφα Τρόφιμα ΑΕ"))
                .andExpect(jsonPath("$.asOf").value("2026-05-05"))
                .andExpect(jsonPath("$.currencies", hasSize(1)))
                .andExpect(jsonPath("$.currencies[0].currency").value("EUR"))
                .andExpect(jsonPath("$.currencies[0].worst[*].bucket").value(contains("NOT_DUE", "B1_30", "B31_60")))
                .andExpect(jsonPath("$.currencies[0].worst[2].from").value("2026-05-01"))
                .andExpect(jsonPath("$.currencies[0].worst[2].to").value(nullValue()))
                .andExpect(jsonPath("$.currencies[0].items[*].invoiceNo").value(contains("I1", "I1", "I2", "I1", "I2")))
                .andExpect(jsonPath("$.currencies[0].items[0].to").value("2026-04-01"));
        door.perform(get("/api/customers/C2/buckets?asOf=2026-04-20"))
                .andExpect(jsonPath("$.currencies[1].currency").value("USD"))
                .andExpect(jsonPath("$.currencies[1].items", hasSize(0)));
        door.perform(get("/api/customers/C1/buckets"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.asOf").isNotEmpty());
        door.perform(get("/api/customers/C9/buckets")).andExpect(status().isNotFound());
        door.perform(get("/api/customers/C1/buckets?asOf=31/02/2026")).andExpect(status().isBadRequest());
    }

    @Test
    @DisplayName("is told in English or Greek which parameter is wrong and why")
    void wrongParameters() throws Exception {
        door.perform(get("/api/ageing?asOf=31/02/2026").header("Accept-Language", "en"))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("urn:proxenos:problem:bad-parameter"))
                .andExpect(jsonPath("$.field").value("asOf"))
                .andExpect(jsonPath("$.reason").value("'31/02/2026' is not a date; write it as 2026-03-31"));
        door.perform(get("/api/customers/C1/statement?asOf=2026-02-31").header("Accept-Language", "el"))
                .andExpect(status().isBadRequest())
                .andExpect(
                        jsonPath("$.reason").value("το «2026-02-31» δεν είναι ημερομηνία· γράψτε την ως 2026-03-31"));
        door.perform(get("/api/ageing?by=mood").header("Accept-Language", "el"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("by"))
                .andExpect(jsonPath("$.reason").value("το «mood» δεν είναι ένα από τα customer, officer, segment"));
    }

    @Test
    @DisplayName("is told even for a spreadsheet what was wrong")
    void wrongParametersOfSpreadsheets() throws Exception {
        door.perform(get("/api/ageing?asOf=never").accept("text/csv")).andExpect(status().isBadRequest());
    }

    @Test
    @DisplayName("is told in English or Greek that a customer is unknown")
    void unknownCustomer() throws Exception {
        door.perform(get("/api/customers/C9/statement").header("Accept-Language", "en"))
                .andExpect(status().isNotFound())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("urn:proxenos:problem:unknown-customer"))
                .andExpect(jsonPath("$.detail").value("There is no customer C9."));
        door.perform(get("/api/customers/C9/statement").header("Accept-Language", "el"))
                .andExpect(jsonPath("$.detail").value("Δεν υπάρχει πελάτης C9."));
    }

    @Test
    @DisplayName("sees only the own portfolio when confined to it")
    void confined() throws Exception {
        jdbc.sql("UPDATE assignment SET valid_to = DATE '2026-02-01' WHERE customer_no = 'C3'")
                .update();
        confinement.to("A2");

        door.perform(get("/api/ageing?asOf=2026-04-20&by=customer"))
                .andExpect(jsonPath("$.content[*].group").value(contains("C2", "C2")));
        door.perform(get("/api/ageing?asOf=2026-04-20"))
                .andExpect(jsonPath("$.content[0].open").value("1000.00"));
        door.perform(get("/api/customers/C1/statement").header("Accept-Language", "en"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.type").value("urn:proxenos:problem:unknown-customer"))
                .andExpect(jsonPath("$.detail").value("There is no customer C1."));
        door.perform(get("/api/customers/C2/statement")).andExpect(status().isOk());
        door.perform(get("/api/customers/C1/buckets")).andExpect(status().isNotFound());
        door.perform(get("/api/customers/C2/buckets")).andExpect(status().isOk());
    }
}
