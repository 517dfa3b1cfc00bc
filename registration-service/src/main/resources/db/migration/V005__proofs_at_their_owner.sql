-- Identity verifications belong to reset-service, which says once what each was used for.

DROP TABLE identity_proof;
