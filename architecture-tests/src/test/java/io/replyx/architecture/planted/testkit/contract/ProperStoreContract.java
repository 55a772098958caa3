package io.replyx.architecture.planted.testkit.contract;

/** What every ProperStore does. */
public abstract class ProperStoreContract {}
