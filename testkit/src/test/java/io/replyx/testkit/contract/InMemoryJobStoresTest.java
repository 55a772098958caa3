package io.replyx.testkit.contract;

import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InMemoryStores.class)
final class InMemoryJobStoresTest extends JobStoresContract {}
