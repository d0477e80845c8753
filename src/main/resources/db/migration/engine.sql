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

--changeset proxenos:engine-task-shown
-- What each person was shown last of what a task's answer rests on; old lines go when new ones come.
CREATE TABLE task_shown (
    task_id  VARCHAR(64)              NOT NULL,
    user_id  VARCHAR(255)             NOT NULL,
    facts    TEXT                     NOT NULL,
    shown_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT task_shown_once PRIMARY KEY (task_id, user_id)
);
CREATE INDEX task_shown_by_time ON task_shown (shown_at);
