package io.replyx.testkit.contract;

import io.replyx.application.Persistence;
import io.replyx.testkit.scripted.SettableClock;

/**
 * What the suites about stores are run on. An extension of the test class resolves it as a parameter; it may give the
 * same stores to every test.
 *
 * @param clock the one that the stores were given
 */
public record StoresUnderTest(Persistence persistence, SettableClock clock) {}
