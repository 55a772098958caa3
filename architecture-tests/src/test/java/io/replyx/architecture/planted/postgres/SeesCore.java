package io.replyx.architecture.planted.postgres;

import io.replyx.domain.kernel.TenantId;

record SeesCore(TenantId tenant) {}
