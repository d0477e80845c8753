package org.proxenos.ledger.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.proxenos.ledger.Ageing;

/**
 * The ageing as other systems see it: money as text with its currency beside it.
 *
 * @param by what it is broken down by; null = not at all
 */
record AgeingReport(LocalDate asOf, String by, List<Line> content) {

    /** @param group a customer's or officer's number, or a segment; null = not broken down, or nobody's */
    record Line(
            String group,
            String currency,
            Map<String, Share> buckets,
            String open,
            int overdueCustomers,
            String unallocated) {}

    record Share(long items, String open) {}

    static AgeingReport of(LocalDate asOf, String by, List<Ageing> ageing) {
        return new AgeingReport(
                asOf, by, ageing.stream().map(AgeingReport::line).toList());
    }

    private static Line line(Ageing ageing) {
        var buckets = new LinkedHashMap<String, Share>();
        for (var bucket : ageing.buckets()) {
            buckets.put(bucket.name(), new Share(bucket.items(), bucket.open().toPlainString()));
        }
        return new Line(
                ageing.group(),
                ageing.currency(),
                buckets,
                ageing.open().toPlainString(),
                ageing.overdueCustomers(),
                ageing.unallocated().toPlainString());
    }

    /** One line per group and currency, for a spreadsheet; RFC 4180. */
    String csv(List<String> buckets) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            var header = new ArrayList<String>();
            if (by != null) {
                header.add(by);
            }
            header.add("currency");
            buckets.forEach(bucket -> header.addAll(List.of(bucket + "_items", bucket + "_open")));
            header.addAll(List.of("open", "overdue_customers", "unallocated"));
            csv.writeRecord(header);
            for (var line : content) {
                var fields = new ArrayList<String>();
                if (by != null) {
                    fields.add(line.group);
                }
                fields.add(line.currency);
                line.buckets.values().forEach(share -> {
                    fields.add(Long.toString(share.items));
                    fields.add(share.open);
                });
                fields.add(line.open);
                fields.add(Integer.toString(line.overdueCustomers));
                fields.add(line.unallocated);
                csv.writeRecord(fields);
            }
        } catch (IOException cannotHappenInMemory) {
            throw new UncheckedIOException(cannotHappenInMemory);
        }
        return text.toString();
    }
}
