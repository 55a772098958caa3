package io.replyx.application.assistants.port;

/** What is stored of assistants. */
public record AssistantStores(Assistants assistants, AssistantVersions versions) {}
