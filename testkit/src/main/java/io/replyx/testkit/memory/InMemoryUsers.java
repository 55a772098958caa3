package io.replyx.testkit.memory;

import io.replyx.application.identity.port.Users;
import io.replyx.application.kernel.StaleState;
import io.replyx.domain.identity.EmailAddress;
import io.replyx.domain.identity.IdentityRefusal;
import io.replyx.domain.identity.User;
import io.replyx.domain.kernel.UserId;
import java.util.Optional;

record InMemoryUsers(Tables tables) implements Users {
    @Override
    public Optional<User> find(UserId id) {
        tables.transactions.requireAcross();
        return tables.users.find(id);
    }

    @Override
    public Optional<User> findByEmail(EmailAddress email) {
        tables.transactions.requireAcross();
        return tables.users.all().filter(user -> user.email().equals(email)).findAny();
    }

    @Override
    public void add(User user) {
        if (findByEmail(user.email()).isPresent()) {
            throw IdentityRefusal.EMAIL_TAKEN.refusal("email", user.email());
        }
        tables.users.insert(user.id(), user);
    }

    @Override
    public void save(User user) {
        var stored = find(user.id()).filter(found -> found.version() == user.version());
        if (stored.isEmpty()) {
            throw new StaleState("user");
        }
        tables.users.update(user.id(), next(user));
    }

    private static User next(User user) {
        return new User(
                user.id(),
                user.email(),
                user.name(),
                user.password(),
                user.language(),
                user.confirmation(),
                user.platformAdmin(),
                user.createdAt(),
                user.version() + 1);
    }
}
