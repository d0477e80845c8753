--liquibase formatted sql

--changeset proxenos:demo-1
-- Where a trial of the software stands: how far its clock is from real time, so that a restart does not turn time back,
-- and which sample company lives here. Empty outside trials.
CREATE TABLE demo_clock (
    id           INTEGER NOT NULL PRIMARY KEY,
    ahead_millis BIGINT  NOT NULL,
    seed         BIGINT,
    founded_on   DATE,
    finished     BOOLEAN NOT NULL,
    CONSTRAINT demo_clock_is_one CHECK (id = 1)
);
