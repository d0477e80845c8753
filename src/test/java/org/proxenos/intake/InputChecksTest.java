package org.proxenos.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Rules 4.16: input checks")
class InputChecksTest {

    private static final AmountNotation UNDECLARED = new AmountNotation(null, false);
    private static final AmountNotation POINT = new AmountNotation('.', false);
    private static final AmountNotation COMMA = new AmountNotation(',', false);

    @Test
    @DisplayName("AFM 094019245 is valid, 094019246 is not, nor are nine zeros")
    void afm() {
        assertThat(GreekTaxId.isValid("094019245")).isTrue();
        assertThat(GreekTaxId.isValid("094019246")).isFalse();
        assertThat(GreekTaxId.isValid("000000000")).isFalse();
        assertThat(GreekTaxId.isValid("09401924")).isFalse();
        assertThat(GreekTaxId.isValid("09401924A")).isFalse();
        assertThat(GreekTaxId.bare("EL 094019245")).isEqualTo("094019245");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234,56 | 1234.56",
                "1234.56 | 1234.56",
                "1,234.56 | 1234.56",
                "1 234,56 | 1234.56",
                "1.234.567 | 1234567.00",
                "12,5 | 12.50",
                "1234 | 1234.00",
                "-15.00 | -15.00",
                "15,00- | -15.00",
                "1234.560 | 1234.56",
                "19.9900 | 19.99",
                ".5 | 0.50",
                "007 | 7.00",
                "999999999999.99 | 999999999999.99"
            })
    @DisplayName("an amount that can be read in one way is taken as it is written")
    void amounts(String text, String amount) {
        assertThat(UNDECLARED.read(text)).isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1,234 | 1234.00", "1,234.5 | 1234.50", "1'234.50 | 1234.50"})
    @DisplayName("a declared decimal point settles what a comma means")
    void declaredPoint(String text, String amount) {
        assertThat(POINT.read(text)).isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.234 | 1234.00", "1.234,56 | 1234.56", "1234,5 | 1234.50"})
    @DisplayName("a declared decimal comma settles what a point means")
    void declaredComma(String text, String amount) {
        assertThat(COMMA.read(text)).isEqualTo(amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,234", "1.234", "12,345", "-1.234"})
    @DisplayName("1,234 is refused as ambiguous while no decimal sign is declared")
    void ambiguous(String text) {
        refused(UNDECLARED, text, "ambiguousAmount");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"NaN", "Infinity", "1e5", "abc", "-", "€ 5", "1,23,456.00", "1.2.3", "12.34,5.6", "٣", "0x10"})
    @DisplayName("what is no amount is refused")
    void noAmount(String text) {
        refused(UNDECLARED, text, "notAnAmount");
    }

    @Test
    @DisplayName("an amount in the other notation than the declared one is refused, not multiplied by a hundred")
    void otherNotation() {
        refused(COMMA, "1234.56", "notAnAmount");
        refused(POINT, "1.234,56", "notAnAmount");
        refused(POINT, "12,34", "notAnAmount");
    }

    @Test
    @DisplayName("more than twelve digits before the decimal sign are refused")
    void tooLarge() {
        refused(POINT, "1000000000000", "amountTooLarge");
        refused(new AmountNotation('.', true), "999999999999.999", "amountTooLarge");
    }

    @Test
    @DisplayName("more than two decimals are refused unless they are zeros or the mapping says how to round")
    void decimals() {
        refused(POINT, "19.9950", "tooManyDecimals");
        assertThat(new AmountNotation('.', true).read("19.9950")).isEqualTo("20.00");
        assertThat(new AmountNotation('.', true).read("-19.9949")).isEqualTo("-19.99");
    }

    @Test
    @DisplayName("31 February does not exist, and 12/13/2013 is no day before month")
    void impossibleDates() {
        var dates = new DateNotation(List.of("d/M/yyyy"));
        assertThat(dates.read("13/12/2013")).isEqualTo("2013-12-13");
        refused(dates, "12/13/2013", "noSuchDate");
        refused(dates, "31/02/2013", "noSuchDate");
        refused(dates, "29/2/2013", "noSuchDate");
        assertThat(dates.read("29/2/2012")).isEqualTo("2012-02-29");
        refused(dates, "1/1/0013", "noSuchDate");
        refused(dates, "2013-12-13", "noSuchDate");
        refused(dates, "13/12/2013 ", "noSuchDate");
    }

    @Test
    @DisplayName("a file may write its dates in several ways, as long as they do not contradict each other")
    void severalFormats() {
        var dates = new DateNotation(List.of("d/M/yyyy", "yyyy-MM-dd HH:mm:ss[.SSSSSSSSS]"));
        assertThat(dates.read("5/4/2013")).isEqualTo("2013-04-05");
        assertThat(dates.read("2014-09-12 11:15:07")).isEqualTo("2014-09-12");
        assertThat(dates.read("2014-09-12 11:15:07.497000000")).isEqualTo("2014-09-12");
        var both = new DateNotation(List.of("d/M/yyyy", "M/d/yyyy"));
        assertThat(both.read("13/12/2013")).isEqualTo("2013-12-13");
        assertThat(both.read("4/4/2013")).isEqualTo("2013-04-04");
        refused(both, "5/4/2013", "ambiguousDate");
    }

    private static void refused(AmountNotation notation, String text, String code) {
        assertThatThrownBy(() -> notation.read(text))
                .isInstanceOfSatisfying(
                        BadValue.class, bad -> assertThat(bad.code()).isEqualTo(code));
    }

    private static void refused(DateNotation notation, String text, String code) {
        assertThatThrownBy(() -> notation.read(text))
                .isInstanceOfSatisfying(
                        BadValue.class, bad -> assertThat(bad.code()).isEqualTo(code));
    }
}
