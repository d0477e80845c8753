package org.proxenos.bulk;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;

/** Where rows wait before they are merged: a table that belongs to one connection and is empty after each commit. */
interface Stage {

    void fill(Connection connection, TableShape shape, Collection<Incoming> rows) throws SQLException;

    /** The statement that creates what is new; its parameters are the import's id, if the shape records it. */
    String insertNew(TableShape shape);

    /** Keeps the rows a difference was found in from changing until the end of the transaction, where possible. */
    String lockingClause();
}
