-- Generation 2's user_reset may come from an institution's page without a token; auditors see which resets did.

ALTER TABLE reset_journal ADD COLUMN by_page boolean;   -- null where nobody asked, and before this column
