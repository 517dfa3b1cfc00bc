package io.github.otpgate.edge.institution;

import java.util.Collection;

/** The institutions file has been read and is in order; a CDI event, fired on whatever thread read it. */
public record InstitutionsReloaded(Collection<Institution> institutions) {}
