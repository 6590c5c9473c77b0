package io.gatepass.domain;

/**
 * One reason for which stored bytes are not what was promised; the code is stable, for machines.
 */
public record Violation(String code, String detail) {}
