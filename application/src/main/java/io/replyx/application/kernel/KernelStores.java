package io.replyx.application.kernel;

/** What is stored of no capability in particular. */
public record KernelStores(Jobs jobs, JobQueue jobQueue, Outbox outbox, IdempotencyStore idempotency, Leases leases) {}
