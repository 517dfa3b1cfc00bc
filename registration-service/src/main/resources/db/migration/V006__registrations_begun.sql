-- How many registrations a ticket has begun: it may begin a few and no more.

ALTER TABLE enrolment_ticket
    ADD COLUMN begun integer NOT NULL DEFAULT 0 CHECK (begun BETWEEN 0 AND 10);
