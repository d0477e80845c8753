package org.proxenos.demo.company;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Greek in Latin letters")
class LatinLettersTest {

    @ParameterizedTest(name = "{0} is written {1}")
    @CsvSource({
        "Ελένη, eleni",
        "Γιώργος, giorgos",
        "Χριστίνα, christina",
        "Ευάγγελος, evangelos",
        "Παρασκευή, paraskevi",
        "Ευθυμιάδης, efthymiadis",
        "Μπότσαρης, botsaris",
        "Λαμπάκης, lampakis",
        "Λοΐζος, loizos",
        "Μωραΐτης, moraitis",
        "Οικονόμου, oikonomou",
        "Ψωμιάδης, psomiadis",
        "James, james"
    })
    @DisplayName("follows ELOT 743")
    void followsTheStandard(String greek, String latin) {
        assertThat(LatinLetters.of(greek)).isEqualTo(latin);
    }

    @Test
    @DisplayName("makes a company's name part of an address")
    void makesHosts() {
        assertThat(LatinLetters.asHost("Ανδρέου – Βέργας Μεταφορές Ε.Π.Ε."))
                .isEqualTo("andreou-vergas-metafores-e-p-e");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"094019245, true", "094019246, false", "000000000, false", "12345678, false"})
    @DisplayName("and Greek tax numbers are checked by their last digit")
    void checksTaxNumbers(String number, boolean valid) {
        assertThat(TaxNumber.isValid(number)).isEqualTo(valid);
    }
}
