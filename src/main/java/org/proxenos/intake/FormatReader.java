package org.proxenos.intake;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.proxenos.intake.Mapping.Format;
import org.proxenos.intake.YamlNodes.Entry;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the format section of a mapping. */
final class FormatReader {

    private static final int LONGEST_SEPARATOR = 10;
    private static final Set<String> KEYS =
            Set.of("delimiter", "rowEnd", "quote", "charset", "header", "dates", "decimal", "rounding", "nulls");

    private final Map<String, Entry> entries;

    private FormatReader(Node section) {
        entries = YamlNodes.entries(section, KEYS);
    }

    static Format read(Node section) {
        return new FormatReader(section).format();
    }

    private Format format() {
        var plain = Format.PLAIN;
        var delimiter = delimiter();
        var rowEnd = rowEnd();
        // A file with a row end of its own is an export in which quotes mean nothing unless the mapping says so.
        var quote = has("quote") ? quote() : rowEnd.isEmpty() && delimiter.length() == 1 ? plain.quote() : null;
        if (quote != null && delimiter.indexOf(quote) >= 0) {
            throw new WrongMapping(line("delimiter"), "quoteInDelimiter");
        }
        return new Format(
                delimiter,
                rowEnd,
                quote,
                has("charset") ? charset() : plain.charset(),
                !has("header") || header(),
                has("dates") ? dates() : plain.dates(),
                has("decimal") ? decimal() : plain.decimal(),
                has("rounding") && rounded(),
                nulls());
    }

    private String delimiter() {
        if (!has("delimiter")) {
            return Format.PLAIN.delimiter();
        }
        var delimiter = text("delimiter").equals("tab") ? "\t" : text("delimiter");
        if (delimiter.isEmpty()
                || delimiter.length() > LONGEST_SEPARATOR
                || delimiter.indexOf('\n') >= 0
                || delimiter.indexOf('\r') >= 0) {
            throw new WrongMapping(line("delimiter"), "badSeparator", "delimiter");
        }
        return delimiter;
    }

    /** Line breaks after the sign are understood anyway, whichever they are. */
    private String rowEnd() {
        if (!has("rowEnd")) {
            return "";
        }
        var sign = text("rowEnd").replaceAll("[\r\n]+$", "");
        if (sign.length() > LONGEST_SEPARATOR || sign.indexOf('\n') >= 0 || sign.indexOf('\r') >= 0) {
            throw new WrongMapping(line("rowEnd"), "badSeparator", "rowEnd");
        }
        return sign;
    }

    private Character quote() {
        var quote = text("quote");
        if (quote.length() > 1 || quote.equals("\n") || quote.equals("\r")) {
            throw new WrongMapping(line("quote"), "badQuote");
        }
        return quote.isEmpty() ? null : Character.valueOf(quote.charAt(0));
    }

    private Charset charset() {
        try {
            return Charset.forName(text("charset"));
        } catch (IllegalArgumentException unknown) {
            throw new WrongMapping(line("charset"), "unknownCharset", text("charset"));
        }
    }

    private boolean header() {
        return switch (text("header")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new WrongMapping(line("header"), "notTrueOrFalse", "header");
        };
    }

    private List<String> dates() {
        var patterns = new ArrayList<String>();
        for (var item : YamlNodes.items(entries.get("dates").value())) {
            var pattern = YamlNodes.text(item);
            try {
                new DateNotation(List.of(pattern));
            } catch (IllegalArgumentException unusable) {
                throw new WrongMapping(YamlNodes.line(item), "badDatePattern", pattern);
            }
            patterns.add(pattern);
        }
        if (patterns.isEmpty()) {
            throw new WrongMapping(line("dates"), "emptyValue", "dates");
        }
        return List.copyOf(patterns);
    }

    private Character decimal() {
        return switch (text("decimal")) {
            case "." -> '.';
            case "," -> ',';
            default -> throw new WrongMapping(line("decimal"), "badDecimal");
        };
    }

    private boolean rounded() {
        if (!text("rounding").equals("HALF_UP")) {
            throw new WrongMapping(line("rounding"), "badRounding");
        }
        return true;
    }

    /** An empty field says nothing in every file. */
    private Set<String> nulls() {
        var nulls = new LinkedHashSet<>(Format.PLAIN.nulls());
        if (has("nulls")) {
            YamlNodes.items(entries.get("nulls").value())
                    .forEach(item -> nulls.add(YamlNodes.text(item).strip()));
        }
        return Set.copyOf(nulls);
    }

    private boolean has(String key) {
        return entries.containsKey(key);
    }

    private String text(String key) {
        return YamlNodes.text(entries.get(key).value());
    }

    private int line(String key) {
        return entries.get(key).line();
    }
}
