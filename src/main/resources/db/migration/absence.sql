--liquibase formatted sql

--changeset proxenos:absence-1
-- What a colleague who covered for an officer leaves behind: a note about everything, and the customers whom it is about.
CREATE TABLE hand_back (
    absence_id UUID         NOT NULL PRIMARY KEY,
    cover_no   VARCHAR(64)  NOT NULL,
    note       TEXT,
    written_by VARCHAR(64),
    written_at TIMESTAMP(3),
    CONSTRAINT hand_back_of_an_absence FOREIGN KEY (absence_id) REFERENCES absence (id) ON DELETE CASCADE,
    CONSTRAINT hand_back_by_an_officer FOREIGN KEY (cover_no) REFERENCES officer (officer_no) ON DELETE CASCADE
);
CREATE TABLE hand_back_customer (
    absence_id  UUID        NOT NULL,
    customer_no VARCHAR(64) NOT NULL,
    PRIMARY KEY (absence_id, customer_no),
    CONSTRAINT hand_back_customer_of_one FOREIGN KEY (absence_id) REFERENCES hand_back (absence_id) ON DELETE CASCADE,
    CONSTRAINT hand_back_customer_is_one FOREIGN KEY (customer_no) REFERENCES customer (customer_no) ON DELETE CASCADE
);
CREATE INDEX hand_back_by_customer ON hand_back_customer (customer_no);
