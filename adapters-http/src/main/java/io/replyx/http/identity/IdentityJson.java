package io.replyx.http.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.replyx.application.identity.LoginResult;
import io.replyx.application.identity.Profile;
import io.replyx.domain.identity.User;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How accounts look as JSON. */
final class IdentityJson {
    private IdentityJson() {}

    record UserJson(
            String id,
            String email,
            String name,
            String language,
            boolean emailConfirmed,
            boolean platformAdmin,
            String createdAt) {
        static UserJson of(User user) {
            return new UserJson(
                    user.id().toString(),
                    user.email().value(),
                    user.name().value(),
                    user.language().code(),
                    user.hasConfirmedEmail(),
                    user.platformAdmin(),
                    user.createdAt().toString());
        }
    }

    record TenantJson(String id, String name, String role, String createdAt) {
        static TenantJson of(Profile.Workspace workspace) {
            return new TenantJson(
                    workspace.tenant().id().toString(),
                    workspace.tenant().name().value(),
                    workspace.role().name().toLowerCase(Locale.ROOT),
                    workspace.tenant().createdAt().toString());
        }
    }

    /** @param tenant left out for a platform admin, who is in none */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProfileJson(UserJson user, @Nullable TenantJson tenant) {
        static ProfileJson of(Profile profile) {
            return new ProfileJson(
                    UserJson.of(profile.user()),
                    profile.workspace().map(TenantJson::of).orElse(null));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SignedInJson(
            String accessToken,
            String tokenType,
            long expiresIn,
            String refreshToken,
            UserJson user,
            @Nullable TenantJson tenant) {
        static SignedInJson of(LoginResult login, AccessTokens tokens) {
            var profile = ProfileJson.of(login.profile());
            return new SignedInJson(
                    tokens.issue(login),
                    "Bearer",
                    tokens.lifetime().toSeconds(),
                    login.refreshToken(),
                    profile.user(),
                    profile.tenant());
        }
    }

    record ConfirmedJson(UserJson user) {}
}
