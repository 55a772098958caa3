package io.replyx.architecture.planted.testkit.contract;

/** What every Idle does. */
public abstract class IdleContract {}
