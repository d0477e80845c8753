--liquibase formatted sql

--changeset proxenos:ledger-1
-- Posted documents are never changed and never deleted; what is open on a date is always computed from them.
CREATE TABLE invoice (
    invoice_no       VARCHAR(64)    NOT NULL,
    instalment       INTEGER        NOT NULL,
    customer_no      VARCHAR(64)    NOT NULL,
    invoice_date     DATE           NOT NULL,
    due_date         DATE           NOT NULL,
    due_date_derived BOOLEAN        NOT NULL,
    amount           NUMERIC(14, 2) NOT NULL,
    currency         CHAR(3)        NOT NULL,
    net_amount       NUMERIC(14, 2),
    officer_no       VARCHAR(64),
    import_id        UUID,
    CONSTRAINT invoice_key PRIMARY KEY (invoice_no, instalment),
    CONSTRAINT invoice_is_worth_something CHECK (amount > 0),
    CONSTRAINT invoice_falls_due_after_its_date CHECK (due_date >= invoice_date)
);
CREATE INDEX invoice_by_customer ON invoice (customer_no, currency, due_date);

--changeset proxenos:ledger-2
-- Money that settles invoices: payments (a negative one was returned) and credit notes.
CREATE TABLE settlement (
    kind        VARCHAR(11)    NOT NULL,
    document_no VARCHAR(64)    NOT NULL,
    customer_no VARCHAR(64)    NOT NULL,
    booked_on   DATE           NOT NULL,
    amount      NUMERIC(14, 2) NOT NULL,
    currency    CHAR(3)        NOT NULL,
    invoice_no  VARCHAR(64),
    import_id   UUID,
    CONSTRAINT settlement_key PRIMARY KEY (kind, document_no),
    CONSTRAINT settlement_kind CHECK (kind IN ('PAYMENT', 'CREDIT_NOTE')),
    CONSTRAINT settlement_amount CHECK (amount > 0 OR (kind = 'PAYMENT' AND amount < 0))
);
CREATE INDEX settlement_by_invoice ON settlement (invoice_no);
CREATE INDEX settlement_by_customer ON settlement (customer_no, currency);

--changeset proxenos:ledger-3
-- Few invoices are paid in instalments; those that are must be found without reading the others.
CREATE INDEX invoice_by_instalment ON invoice (instalment);

--changeset proxenos:ledger-arrivals-1
-- The line of the import's file a document came from, so that a contradiction can name both places.
ALTER TABLE invoice ADD COLUMN import_line INTEGER;
ALTER TABLE settlement ADD COLUMN import_line INTEGER;
