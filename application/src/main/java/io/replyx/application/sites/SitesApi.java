package io.replyx.application.sites;

import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.Crud;
import io.replyx.application.kernel.Slice;
import io.replyx.application.kernel.UseCase;
import io.replyx.domain.kernel.SiteId;
import io.replyx.domain.sites.Site;
import io.replyx.domain.sites.Visitor;

/** What one can do with sites, and on them. */
public record SitesApi(
        UseCase<CreateSite.Command, Site> createSite,
        UseCase<Crud.Get<SiteId>, Site> getSite,
        UseCase<Crud.Page, Slice<Site>> listSites,
        UseCase<UpdateSite.Command, Site> updateSite,
        UseCase<Crud.Delete<SiteId>, SiteId> deleteSite,
        UseCase<RotateSiteKey.Command, Site> rotateSiteKey,
        UseCase<GetIdentitySecret.Query, String> getIdentitySecret,
        UseCase<RotateIdentitySecret.Command, String> rotateIdentitySecret,
        UseCase<FindSite.Query, Site> findSite,
        UseCase<StartVisitorSession.Command, StartVisitorSession.StartedSession> startVisitorSession,
        UseCase<ResumeVisitorSession.Query, Actor.Visitor> resumeVisitorSession,
        UseCase<UpdateVisitor.Command, Visitor> updateVisitor) {}
