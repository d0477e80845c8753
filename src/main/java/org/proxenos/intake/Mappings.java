package org.proxenos.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.proxenos.calendar.BusinessCalendar;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The mappings known by name: those somebody stored, every version of them, and below them those that ship with the
 * application, as version 0.
 */
@Repository
class Mappings {

    static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    static final int LONGEST = 65_536;

    private static final String SHIPPED = "classpath*:samples/mappings/*.yaml";
    private static final RowMapper<Stored> STORED = (row, n) -> new Stored(
            row.getString("name"), row.getInt("version"), Kind.valueOf(row.getString("kind")), row.getString("yaml"));

    /** @param version 0 if it ships with the application */
    record Stored(String name, int version, Kind kind, String yaml) {

        Order order(boolean strict) {
            return new Order(MappingReader.read(yaml), name, version, strict);
        }
    }

    private final JdbcClient jdbc;
    private final BusinessCalendar calendar;
    private final TreeMap<String, Stored> shipped;

    Mappings(JdbcClient jdbc, BusinessCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.shipped = shipped();
    }

    /** The newest version of every mapping, by name. */
    @Transactional(readOnly = true)
    public List<Stored> newest() {
        var newest = new TreeMap<>(shipped);
        jdbc.sql("SELECT * FROM mapping ORDER BY version")
                .query(STORED)
                .list()
                .forEach(mapping -> newest.put(mapping.name(), mapping));
        return new ArrayList<>(newest.values());
    }

    @Transactional(readOnly = true)
    public Optional<Stored> newest(String name) {
        return jdbc.sql("SELECT * FROM mapping WHERE name = :name ORDER BY version DESC FETCH FIRST 1 ROW ONLY")
                .param("name", name)
                .query(STORED)
                .optional()
                .or(() -> Optional.ofNullable(shipped.get(name)));
    }

    @Transactional(readOnly = true)
    public Optional<Stored> version(String name, int version) {
        return jdbc.sql("SELECT * FROM mapping WHERE name = :name AND version = :version")
                .param("name", name)
                .param("version", version)
                .query(STORED)
                .optional()
                .or(() -> Optional.ofNullable(version == 0 ? shipped.get(name) : null));
    }

    /** The numbers of all its versions, oldest first. */
    @Transactional(readOnly = true)
    public List<Integer> versions(String name) {
        var versions = new ArrayList<Integer>();
        if (shipped.containsKey(name)) {
            versions.add(0);
        }
        versions.addAll(jdbc.sql("SELECT version FROM mapping WHERE name = :name ORDER BY version")
                .param("name", name)
                .query(Integer.class)
                .list());
        return versions;
    }

    /**
     * Stores a new version, unless the newest one says the same already.
     *
     * @throws WrongMapping if it cannot be followed
     */
    Stored store(String name, String yaml) {
        var kind = MappingReader.read(yaml).kind();
        for (var attempt = 1; ; attempt++) {
            var newest = newest(name);
            if (newest.isPresent() && newest.get().yaml().equals(yaml)) {
                return newest.get();
            }
            var next = new Stored(name, newest.map(Stored::version).orElse(0) + 1, kind, yaml);
            try {
                insert(next);
                return next;
            } catch (DuplicateKeyException meanwhile) {
                if (attempt == 3) {
                    throw meanwhile;
                }
            }
        }
    }

    private void insert(Stored mapping) {
        jdbc.sql("INSERT INTO mapping (name, version, kind, yaml, stored_at) VALUES (?, ?, ?, ?, ?)")
                .params(
                        mapping.name(),
                        mapping.version(),
                        mapping.kind().name(),
                        mapping.yaml(),
                        Timestamp.from(calendar.now()))
                .update();
    }

    private static TreeMap<String, Stored> shipped() {
        var shipped = new TreeMap<String, Stored>();
        try {
            for (var resource : new PathMatchingResourcePatternResolver().getResources(SHIPPED)) {
                var name = resource.getFilename().replaceFirst("\\.yaml$", "");
                var yaml = resource.getContentAsString(StandardCharsets.UTF_8);
                shipped.put(name, new Stored(name, 0, MappingReader.read(yaml).kind(), yaml));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return shipped;
    }
}
