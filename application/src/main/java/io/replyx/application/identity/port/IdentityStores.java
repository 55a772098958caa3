package io.replyx.application.identity.port;

/** What is stored of accounts and workspaces. */
public record IdentityStores(Users users, Tenants tenants, Sessions sessions, ConfirmationTokens confirmations) {}
