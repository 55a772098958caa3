package io.replyx.testkit.contract;

import org.junit.jupiter.api.extension.ExtendWith;

/** The stores in memory, held to the contracts that every adapter is held to. */
@ExtendWith(InMemoryStores.class)
final class InMemoryStoresTest extends StoresContract {}
