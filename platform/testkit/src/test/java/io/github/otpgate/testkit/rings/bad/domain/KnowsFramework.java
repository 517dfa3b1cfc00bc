package io.github.otpgate.testkit.rings.bad.domain;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
public class KnowsFramework {}
