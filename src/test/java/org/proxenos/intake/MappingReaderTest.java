package org.proxenos.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.proxenos.intake.Mapping.Condition;

@DisplayName("A mapping")
class MappingReaderTest {

    private static final String PAYMENTS =
            """
            kind: payments
            format:
              delimiter: ","
              charset: UTF-8
              header: true
              dates: ["d/M/yyyy", "yyyy-MM-dd HH:mm:ss"]
              decimal: "."
              nulls: ["", "NULL"]
            columns:
              payment_no: invoiceNumber
              customer_no: customerID
              date: SettledDate
              amount: InvoiceAmount
              invoice_no: invoiceNumber
            constants: {currency: USD}
            where: {SettledDate: notEmpty, Region: {in: [North, South]}}
            createMissing: [customers]
            """;

    @Test
    @DisplayName("says which columns are filled from where, what is the same in every row, and which rows count")
    void read() {
        var mapping = MappingReader.read(PAYMENTS);
        assertThat(mapping.kind()).isEqualTo(Kind.PAYMENTS);
        assertThat(mapping.columns()).containsEntry("date", "SettledDate").hasSize(5);
        assertThat(mapping.constants()).isEqualTo(Map.of("currency", "USD"));
        assertThat(mapping.format().nulls()).containsExactlyInAnyOrder("", "NULL");
        assertThat(mapping.where())
                .containsEntry("SettledDate", new Condition(Condition.Test.NOT_EMPTY, Set.of()))
                .containsEntry("Region", new Condition(Condition.Test.IN, Set.of("North", "South")));
        assertThat(mapping.createMissing()).containsExactly(Mapping.Missing.CUSTOMERS);
    }

    @Test
    @DisplayName("translates codes into ours, whichever way YAML likes to read them")
    void values() {
        var mapping = MappingReader.read(
                """
                kind: customers
                columns: {customer_no: id, name: name, type: company}
                values: {type: {Yes: B2B, No: CONSUMER}}
                """);
        assertThat(mapping.values()).isEqualTo(Map.of("type", Map.of("Yes", "B2B", "No", "CONSUMER")));
    }

    @ParameterizedTest(name = "{0}: line {1}, {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "kind: payments\\ncolums: {} | 2 | unknownKey",
                "columns: {} | 1 | noKind",
                "kind: salaries | 1 | unknownKind",
                "kind: orders | 1 | unknownKind",
                "kind: payments | 1 | noColumns",
                "kind: customers\\ncolumns:\\n  customer_no: a | 2 | requiredColumn",
                "kind: customers\\ncolumns:\\n  customer_no: a\\n  nam: b | 4 | unknownColumn",
                "kind: customers\\ncolumns:\\n  customer_no: a\\n  name: b\\n  name: c | 5 | twice",
                "kind: customers\\ncolumns: {customer_no: a, name: b}\\nconstants: {name: x} | 3 | mappedAndConstant",
                "kind: customers\\ncolumns: {customer_no: a, name: b}\\nconstants: {country: Greece} | 3 | badValue",
                "kind: customers\\ncolumns: {customer_no: a, name: b}\\nvalues: {type: {x: B2B}} | 3 | valuesOfUnmapped",
                "kind: customers\\ncolumns: {customer_no: a, name: b, type: c}\\nvalues: {type: {x: Z}} | 3 | badValue",
                "kind: customers\\ncolumns: {customer_no: a, name: b}\\nwhere: {a: often} | 3 | unknownCondition",
                "kind: customers\\ncolumns: {customer_no: a, name: b}\\ncreateMissing: [customers] | 3 | namesNone",
                "kind: payments\\ncreateMissing: [officers]\\ncolumns: {payment_no: a, customer_no: a, date: a, amount: a, currency: a} | 2 | namesNone",
                "kind: assignments\\ncolumns: {customer_no: a, officer_no: b, from: c}\\ninclusive: [to] | 3 | noEnd",
                "kind: assignments\\ncolumns: {customer_no: a, officer_no: b, from: c}\\ninclusive: [from] | 3 | noEnd",
                "kind: customers\\ncolumns: {customer_no: a, name: b}\\ncompare: true | 3 | cannotCompare",
                "kind: assignments\\ncolumns: {customer_no: a, officer_no: b, from: c}\\ncompare: perhaps | 3 | notTrueOrFalse",
                "kind: assignments\\ncolumns: {customer_no: a, officer_no: b, from: c}\\ncompare: true\\ncreateMissing: [officers] | 4 | comparesOnly",
                "kind: customers\\nformat: {header: false}\\ncolumns: {customer_no: a, name: 2} | 3 | notAPosition",
                "kind: customers\\nformat:\\n  dates: [\"d/M\"] | 3 | badDatePattern",
                "kind: customers\\nformat:\\n  dates: [\"nonsense\"] | 3 | badDatePattern",
                "kind: customers\\nformat:\\n  charset: klingon | 3 | unknownCharset",
                "kind: customers\\nformat:\\n  decimal: \";\" | 3 | badDecimal",
                "kind: customers\\nformat:\\n  header: maybe | 3 | notTrueOrFalse",
                "kind: customers\\nformat:\\n  delimiter: \"\" | 3 | badSeparator",
                "kind: customers\\nformat:\\n  separator: x | 3 | unknownKey",
                "kind: [customers | 1 | notYaml",
                "just text | 1 | notAMap"
            })
    @DisplayName("that cannot be followed is refused with the line and the reason")
    void wrong(String yaml, int line, String code) {
        assertThatThrownBy(() -> MappingReader.read(yaml.replace("\\n", "\n")))
                .isInstanceOfSatisfying(WrongMapping.class, wrong -> {
                    assertThat(wrong.code()).isEqualTo(code);
                    assertThat(wrong.line()).isEqualTo(line);
                });
    }

    @Test
    @DisplayName("cannot make the application construct anything")
    void onlyText() {
        assertThatThrownBy(() -> MappingReader.read("kind: !!javax.script.ScriptEngineManager [x]"))
                .isInstanceOf(WrongMapping.class);
        assertThatThrownBy(() -> MappingReader.read("&a [*a]")).isInstanceOf(WrongMapping.class);
    }
}
