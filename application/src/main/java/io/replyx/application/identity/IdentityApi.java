package io.replyx.application.identity;

import io.replyx.application.kernel.UseCase;
import io.replyx.domain.identity.User;

/** What one can do with accounts. */
public record IdentityApi(
        UseCase<RegisterUser.Command, Profile> registerUser,
        UseCase<ConfirmEmail.Command, User> confirmEmail,
        UseCase<ResendConfirmation.Command, Boolean> resendConfirmation,
        UseCase<LogIn.Command, LoginResult> logIn,
        UseCase<RefreshSession.Command, LoginResult> refreshSession,
        UseCase<LogOut.Command, Boolean> logOut,
        UseCase<GetCurrentUser.Query, Profile> getCurrentUser) {}
