package io.github.otpgate.testkit.rings.bad.application;

/** Nothing is wrong here. */
public class UseCase {}
