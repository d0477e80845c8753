--liquibase formatted sql

--changeset proxenos:punctuality-1
-- Before whom a task was brought because its time was over: once per task. Tasks come and go in the engine, so nothing is
-- referred to.
CREATE TABLE task_escalation (
    task_id      VARCHAR(64)              NOT NULL PRIMARY KEY,
    manager      VARCHAR(255),
    groups_above VARCHAR(1000),
    escalated_at TIMESTAMP WITH TIME ZONE NOT NULL
);

--changeset proxenos:punctuality-2
-- One mail to one colleague about some tasks; tries are attempts that came to nothing.
CREATE TABLE task_digest (
    id         UUID                     NOT NULL PRIMARY KEY,
    user_id    VARCHAR(255)             NOT NULL,
    planned_at TIMESTAMP WITH TIME ZONE NOT NULL,
    status     VARCHAR(13)              NOT NULL,
    tries      INTEGER                  NOT NULL,
    CONSTRAINT task_digest_status CHECK (status IN ('PLANNED', 'TOLD', 'UNDELIVERABLE', 'UNCERTAIN'))
);
CREATE INDEX task_digest_by_status ON task_digest (status, tries);

--changeset proxenos:punctuality-3
-- Of what somebody is told, and why: each once.
CREATE TABLE task_digest_line (
    task_id   VARCHAR(64)  NOT NULL,
    urgency   VARCHAR(9)   NOT NULL,
    user_id   VARCHAR(255) NOT NULL,
    digest_id UUID         NOT NULL,
    CONSTRAINT task_digest_line_once PRIMARY KEY (task_id, urgency, user_id),
    CONSTRAINT task_digest_line_urgency CHECK (urgency IN ('HALF_TIME', 'OVERDUE', 'ESCALATED')),
    CONSTRAINT task_digest_line_of FOREIGN KEY (digest_id) REFERENCES task_digest (id)
);
CREATE INDEX task_digest_line_by_digest ON task_digest_line (digest_id);
