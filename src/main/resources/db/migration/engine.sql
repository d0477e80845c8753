--liquibase formatted sql

--changeset proxenos:engine-1
-- Messages that found nobody waiting for them; each is offered again until it is taken or its case is over.
CREATE TABLE waiting_message (
    id            UUID                     NOT NULL PRIMARY KEY,
    message       VARCHAR(64)              NOT NULL,
    business_key  VARCHAR(64)              NOT NULL,
    sent_at       TIMESTAMP WITH TIME ZONE NOT NULL,
    attempts      INTEGER                  NOT NULL DEFAULT 0,
    CONSTRAINT waiting_message_once UNIQUE (message, business_key)
);
