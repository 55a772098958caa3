package io.replyx.architecture.planted.persistence.alpha;

import io.replyx.architecture.planted.testkit.contract.ProperStoreContract;

final class ProperStoreStory extends ProperStoreContract {}
