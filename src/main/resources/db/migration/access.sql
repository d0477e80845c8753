--liquibase formatted sql

--changeset proxenos:access-1
-- One row to wait on: nodes that start together arrange groups, grants and filters one after the other.
CREATE TABLE access_start (
    name VARCHAR(16) NOT NULL PRIMARY KEY
);
INSERT INTO access_start (name) VALUES ('start');
