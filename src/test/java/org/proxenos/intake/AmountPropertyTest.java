package org.proxenos.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

@Label("Amounts")
class AmountPropertyTest {

    private static final AmountNotation UNDECLARED = new AmountNotation(null, false);
    private static final AmountNotation POINT = new AmountNotation('.', false);
    private static final AmountNotation COMMA = new AmountNotation(',', false);

    @Property
    @Label("an amount means the same in Greek and in English notation, grouped or not")
    void everyNotation(@ForAll @LongRange(min = -99_999_999_999_999L, max = 99_999_999_999_999L) long cents) {
        var amount = BigDecimal.valueOf(cents, 2);
        var greek = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.GERMANY)).format(amount);
        var english = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ENGLISH)).format(amount);
        assertThat(COMMA.read(greek)).isEqualTo(amount.toPlainString());
        assertThat(POINT.read(english)).isEqualTo(amount.toPlainString());
        assertThat(UNDECLARED.read(greek)).isEqualTo(amount.toPlainString());
        assertThat(UNDECLARED.read(english)).isEqualTo(amount.toPlainString());
        assertThat(UNDECLARED.read(amount.toPlainString())).isEqualTo(amount.toPlainString());
    }
}
