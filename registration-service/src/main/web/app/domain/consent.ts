/** The version of the consent text that the dictionaries hold; a changed text gets a new one. */
export const CONSENT_VERSION = "2026-11-01";
