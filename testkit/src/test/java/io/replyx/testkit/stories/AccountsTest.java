package io.replyx.testkit.stories;

import static io.replyx.testkit.stories.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.application.identity.ConfirmEmail;
import io.replyx.application.identity.GetCurrentUser;
import io.replyx.application.identity.IdentityApi;
import io.replyx.application.identity.LogIn;
import io.replyx.application.identity.LogOut;
import io.replyx.application.identity.LoginResult;
import io.replyx.application.identity.Profile;
import io.replyx.application.identity.RefreshSession;
import io.replyx.application.identity.RegisterUser;
import io.replyx.application.identity.ResendConfirmation;
import io.replyx.application.kernel.AccessRefusal;
import io.replyx.application.kernel.Actor;
import io.replyx.domain.identity.EmailAddress;
import io.replyx.domain.identity.IdentityRefusal;
import io.replyx.domain.identity.Password;
import io.replyx.domain.identity.PersonName;
import io.replyx.domain.identity.TenantName;
import io.replyx.domain.kernel.Language;
import io.replyx.domain.kernel.Role;
import io.replyx.testkit.World;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class AccountsTest {
    private static final Actor GUEST = new Actor.Guest();
    private static final EmailAddress ANNA = new EmailAddress("anna@example.com");

    private final World world = World.begin();
    private final IdentityApi identity = world.replyx().identity();

    private Profile register(Language language) {
        var company = Optional.of(new TenantName("Anna's shop"));
        var command = new RegisterUser.Command(ANNA, World.PASSWORD, new PersonName("Anna"), company, language);
        var profile = identity.registerUser().handle(GUEST, command);
        world.settle();
        return profile;
    }

    private void confirm(String token) {
        identity.confirmEmail().handle(GUEST, new ConfirmEmail.Command(token));
    }

    private LoginResult logIn(EmailAddress email, Password password) {
        return identity.logIn().handle(GUEST, new LogIn.Command(email, password, Optional.empty()));
    }

    private LoginResult logIn() {
        return logIn(ANNA, World.PASSWORD);
    }

    private LoginResult refresh(String token) {
        return identity.refreshSession().handle(GUEST, new RefreshSession.Command(token));
    }

    @Test
    void whoever_registers_confirms_and_logs_in_owns_a_workspace() {
        var registered = register(Language.EN);
        confirm(world.confirmationToken(ANNA));

        var signedIn = logIn();

        assertThat(signedIn.profile().user().id()).isEqualTo(registered.user().id());
        assertThat(signedIn.profile().workspace()).hasValueSatisfying(workspace -> {
            assertThat(workspace.role()).isEqualTo(Role.OWNER);
            assertThat(workspace.tenant().name()).isEqualTo(new TenantName("Anna's shop"));
        });
    }

    @Test
    void the_letter_speaks_the_users_language() {
        register(Language.RU);

        assertThat(world.mailer().sentTo(ANNA)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Подтвердите адрес электронной почты");
            assertThat(mail.text()).contains("https://replyx.example/confirm-email?token=");
        });
    }

    @Test
    void an_address_has_one_account() {
        register(Language.EN);

        assertRefused(IdentityRefusal.EMAIL_TAKEN, () -> register(Language.EN));
    }

    @Test
    void nobody_logs_in_before_confirming() {
        register(Language.EN);

        assertRefused(IdentityRefusal.EMAIL_NOT_CONFIRMED, this::logIn);
    }

    @Test
    void a_wrong_password_and_an_unknown_address_look_alike() {
        world.owner(ANNA.value());
        var wrong = new Password("wrong password");

        assertRefused(IdentityRefusal.WRONG_CREDENTIALS, () -> logIn(ANNA, wrong));
        assertRefused(
                IdentityRefusal.WRONG_CREDENTIALS, () -> logIn(new EmailAddress("nobody@example.com"), World.PASSWORD));
    }

    @Test
    void a_confirmation_link_works_once_and_for_three_days() {
        register(Language.EN);
        var token = world.confirmationToken(ANNA);

        world.advance(Duration.ofDays(3));
        assertRefused(IdentityRefusal.INVALID_CONFIRMATION_TOKEN, () -> confirm(token));

        identity.resendConfirmation().handle(GUEST, new ResendConfirmation.Command(ANNA));
        var fresh = world.confirmationToken(ANNA);
        world.advance(Duration.ofDays(3).minusSeconds(1));
        confirm(fresh);
        assertThat(logIn().profile().user().email()).isEqualTo(ANNA);
        assertRefused(IdentityRefusal.INVALID_CONFIRMATION_TOKEN, () -> confirm(fresh));
    }

    @Test
    void asking_for_another_letter_tells_nobody_who_has_an_account() {
        world.owner(ANNA.value());
        int before = world.mailer().sent().size();

        var known = identity.resendConfirmation().handle(GUEST, new ResendConfirmation.Command(ANNA));
        var unknown = identity.resendConfirmation()
                .handle(GUEST, new ResendConfirmation.Command(new EmailAddress("nobody@example.com")));

        assertThat(known).isEqualTo(unknown);
        assertThat(world.mailer().sent()).hasSize(before);
    }

    @Test
    void a_refresh_token_is_exchanged_for_the_next_one() {
        world.owner(ANNA.value());
        var first = logIn();

        var second = refresh(first.refreshToken());
        var third = refresh(second.refreshToken());

        assertThat(third.session()).isEqualTo(first.session());
        assertThat(third.profile()).isEqualTo(first.profile());
        assertThat(third.refreshToken()).isNotIn(first.refreshToken(), second.refreshToken());
    }

    @Test
    void a_refresh_token_that_comes_back_ends_the_session_for_thief_and_owner() {
        world.owner(ANNA.value());
        var stolen = logIn().refreshToken();
        var current = refresh(stolen).refreshToken();

        assertRefused(IdentityRefusal.INVALID_REFRESH_TOKEN, () -> refresh(stolen));
        assertRefused(IdentityRefusal.INVALID_REFRESH_TOKEN, () -> refresh(current));
    }

    @Test
    void one_login_ends_without_the_others() {
        world.owner(ANNA.value());
        var phone = logIn();
        var laptop = logIn();
        refresh(phone.refreshToken());

        assertRefused(IdentityRefusal.INVALID_REFRESH_TOKEN, () -> refresh(phone.refreshToken()));
        assertThat(refresh(laptop.refreshToken()).session()).isEqualTo(laptop.session());
    }

    @Test
    void a_session_ends_when_it_is_not_used() {
        world.owner(ANNA.value());
        var first = logIn().refreshToken();
        world.advance(Duration.ofDays(29));
        var second = refresh(first).refreshToken();

        world.advance(Duration.ofDays(30));

        assertRefused(IdentityRefusal.INVALID_REFRESH_TOKEN, () -> refresh(second));
    }

    @Test
    void a_token_that_was_never_given_out_is_refused() {
        world.owner(ANNA.value());
        var session = logIn().session();

        for (var token : new String[] {"", ".", "x", "x.y", session.toString(), session + ".guess"}) {
            assertRefused(IdentityRefusal.INVALID_REFRESH_TOKEN, () -> refresh(token));
        }
    }

    @Test
    void whoever_logs_out_is_out_and_may_say_so_twice() {
        var owner = world.owner(ANNA.value());
        var signedIn = logIn();
        var command = new LogOut.Command(signedIn.session());

        identity.logOut().handle(owner, command);
        identity.logOut().handle(owner, command);

        assertRefused(IdentityRefusal.INVALID_REFRESH_TOKEN, () -> refresh(signedIn.refreshToken()));
    }

    @Test
    void nobody_logs_others_out() {
        world.owner(ANNA.value());
        var signedIn = logIn();
        var stranger = world.owner();

        assertRefused(
                IdentityRefusal.INVALID_REFRESH_TOKEN,
                () -> identity.logOut().handle(stranger, new LogOut.Command(signedIn.session())));

        assertThat(refresh(signedIn.refreshToken()).session()).isEqualTo(signedIn.session());
    }

    @Test
    void nobody_enters_a_workspace_of_others() {
        world.owner(ANNA.value());
        var foreign = world.owner().tenant();

        var command = new LogIn.Command(ANNA, World.PASSWORD, Optional.of(foreign));
        assertRefused(IdentityRefusal.NOT_A_MEMBER, () -> identity.logIn().handle(GUEST, command));
    }

    @Test
    void everybody_can_see_who_they_are() {
        var owner = world.owner(ANNA.value());

        var me = identity.getCurrentUser().handle(owner, new GetCurrentUser.Query());

        assertThat(me).isEqualTo(logIn().profile());
        assertRefused(
                AccessRefusal.NOT_LOGGED_IN, () -> identity.getCurrentUser().handle(GUEST, new GetCurrentUser.Query()));
    }

    @Test
    void the_platforms_admin_is_installed_once_and_has_no_workspace() {
        var email = new EmailAddress("root@example.com");
        world.replyx().createPlatformAdmin().install(email, World.PASSWORD);
        world.replyx().createPlatformAdmin().install(email, new Password("another password"));

        var signedIn = logIn(email, World.PASSWORD);

        assertThat(signedIn.profile().user().platformAdmin()).isTrue();
        assertThat(signedIn.profile().workspace()).isEmpty();
    }
}
