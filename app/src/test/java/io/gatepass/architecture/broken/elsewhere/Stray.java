package io.gatepass.architecture.broken.elsewhere;

/** Belongs to no layer. */
interface Stray {}
