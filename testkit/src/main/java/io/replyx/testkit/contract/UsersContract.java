package io.replyx.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.replyx.application.identity.port.Users;
import io.replyx.application.kernel.StaleState;
import io.replyx.domain.identity.EmailAddress;
import io.replyx.domain.identity.IdentityRefusal;
import io.replyx.domain.identity.PasswordHash;
import io.replyx.domain.identity.PersonName;
import io.replyx.domain.identity.User;
import io.replyx.domain.kernel.Language;
import io.replyx.domain.kernel.Refusal;
import io.replyx.domain.kernel.UserId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** {@link Users}. */
public abstract class UsersContract extends PersistenceContract {
    private Users users() {
        return persistence().identityStores().users();
    }

    private User newUser() {
        var id = new UserId(id());
        var email = new EmailAddress(id + "@example.com");
        var name = new PersonName("Анна Ли");
        return User.register(id, email, name, new PasswordHash("h$1"), Language.RU, clock().instant());
    }

    private User stored() {
        var user = newUser();
        runAcross(() -> users().add(user));
        return user;
    }

    private Optional<User> find(UserId id) {
        return across(() -> users().find(id));
    }

    @Test
    void gives_back_all_of_a_registered_user() {
        var user = stored();

        assertThat(find(user.id())).contains(user);
    }

    @Test
    void gives_back_all_of_a_platform_admin() {
        var id = new UserId(id());
        var email = new EmailAddress("admin-" + id + "@example.com");
        var admin = User.platformAdmin(id, email, new PasswordHash("h$2"), Language.EN, clock().instant());

        runAcross(() -> users().add(admin));

        assertThat(find(id)).contains(admin);
    }

    @Test
    void finds_nobody_under_an_unknown_id_or_address() {
        assertThat(find(new UserId(id()))).isEmpty();
        assertThat(across(() -> users().findByEmail(new EmailAddress(id() + "@example.com"))))
                .isEmpty();
    }

    @Test
    void finds_a_user_by_their_address() {
        var user = stored();
        stored();

        assertThat(across(() -> users().findByEmail(user.email()))).contains(user);
    }

    @Test
    void refuses_a_second_user_with_the_same_address() {
        var first = stored();
        var other = newUser();
        var second = new User(
                other.id(),
                first.email(),
                other.name(),
                other.password(),
                other.language(),
                other.confirmation(),
                false,
                other.createdAt(),
                0);

        assertThatThrownBy(() -> runAcross(() -> users().add(second)))
                .asInstanceOf(type(Refusal.class))
                .extracting(Refusal::code)
                .isEqualTo(IdentityRefusal.EMAIL_TAKEN);
        assertThat(find(second.id())).isEmpty();
    }

    @Test
    void saves_a_change_under_the_next_version() {
        var user = stored();

        runAcross(() -> users().save(user.confirmEmail(clock().instant())));

        assertThat(find(user.id())).hasValueSatisfying(saved -> {
            assertThat(saved.confirmation())
                    .isEqualTo(user.confirmEmail(clock().instant()).confirmation());
            assertThat(saved.version()).isGreaterThan(user.version());
        });
    }

    @Test
    void what_was_saved_can_be_saved_again() {
        var user = stored();

        runAcross(() -> users().save(user));
        runAcross(() -> users().save(users().find(user.id()).orElseThrow().confirmEmail(clock().instant())));

        assertThat(find(user.id())).map(User::hasConfirmedEmail).contains(true);
    }

    @Test
    void refuses_a_stale_save() {
        var user = stored();
        runAcross(() -> users().save(user));

        assertThatThrownBy(() -> runAcross(() -> users().save(user.confirmEmail(clock().instant()))))
                .isInstanceOf(StaleState.class);

        assertThat(find(user.id())).map(User::hasConfirmedEmail).contains(false);
    }
}
