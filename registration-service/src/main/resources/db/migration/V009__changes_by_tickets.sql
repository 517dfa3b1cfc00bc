-- Devices that an institution's tickets have removed and replaced lately are counted with each such change.

CREATE INDEX registration_journal_of_changes ON registration_journal (institution, action, occurred_at)
    WHERE action IN ('DEVICE_REPLACED', 'DEVICE_REMOVED') AND ticket_id IS NOT NULL;
