package io.replyx.application.sites.port;

/** What is stored of sites and their visitors. */
public record SiteStores(Sites sites, Visitors visitors) {}
