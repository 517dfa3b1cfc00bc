-- What a device brings along beside its profile, and how it ended; the tokens that devices have used.

ALTER TABLE device
    -- By whose ticket the device was registered.
    ADD COLUMN institution     text,
    -- JWK (RFC 7517) of the public key by which the device signs its tokens. Stays when the device has ended.
    ADD COLUMN public_key      text,
    -- Which consent text the trainee agreed to, and when.
    ADD COLUMN consent_version text CHECK (consent_version ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
    ADD COLUMN consented_at    timestamptz,
    ADD COLUMN ending          text CHECK (ending IN ('REPLACED', 'REMOVED')),
    ADD CONSTRAINT device_consent_has_its_time CHECK ((consent_version IS NULL) = (consented_at IS NULL));

UPDATE device
SET institution = journal.institution
FROM registration_journal journal
WHERE journal.device_id = device.device_id AND journal.action = 'DEVICE_REQUESTED';

UPDATE device
SET ending = CASE WHEN EXISTS (
        SELECT FROM registration_journal journal
        WHERE journal.device_id = device.device_id AND journal.action = 'DEVICE_REMOVED')
    THEN 'REMOVED' ELSE 'REPLACED' END
WHERE state = 'ENDED';

ALTER TABLE device
    ALTER COLUMN institution SET NOT NULL,
    ADD CONSTRAINT device_ending_once_ended CHECK ((ending IS NULL) = (state <> 'ENDED'));

-- Ids of device tokens that were used. A row may go once its token would be refused for its age anyhow.
CREATE TABLE used_device_token (
    device_id    uuid        NOT NULL,
    token_id     text        NOT NULL CHECK (token_id ~ '^[A-Za-z0-9_-]{1,64}$'),
    usable_until timestamptz NOT NULL,
    PRIMARY KEY (device_id, token_id)
);

CREATE INDEX used_device_token_by_end ON used_device_token (usable_until);
