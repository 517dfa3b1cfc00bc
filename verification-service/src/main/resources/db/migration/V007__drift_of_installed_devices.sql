-- Drift is learned for installed programs only, and one step is the most.

ALTER TABLE device ADD COLUMN kind text;                    -- BROWSER, INSTALLED, MOBILE; null: removed
UPDATE device SET kind = 'MOBILE' WHERE sealed_secret IS NOT NULL;
ALTER TABLE device ADD CONSTRAINT device_kind_check CHECK ((kind IS NULL) = (sealed_secret IS NULL));

ALTER TABLE device_state ADD COLUMN late_former timestamptz;  -- when the code before the last was accepted; null unless both were late
ALTER TABLE device_state ADD COLUMN late_last   timestamptz;  -- when the last code was accepted; null unless it was late
UPDATE device_state SET drift = 0;
ALTER TABLE device_state DROP CONSTRAINT device_state_drift_check;
ALTER TABLE device_state ADD CONSTRAINT device_state_drift_check CHECK (drift BETWEEN -1 AND 1);
