package io.replyx.domain.sites;

import io.replyx.domain.kernel.EncryptedSecret;

/**
 * What a site is known by.
 *
 * @param identity signs the ids of the tenant's own users, on the tenant's own server
 */
public record SiteKeys(SiteKeyId current, EncryptedSecret identity) {}
