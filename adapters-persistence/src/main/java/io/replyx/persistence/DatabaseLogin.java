package io.replyx.persistence;

import java.util.regex.Pattern;

/**
 * The login that the application uses. It owns nothing and may only take on the roles of the application.
 *
 * @param password hidden when printed
 */
public record DatabaseLogin(String name, String password) {
    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]{0,62}");

    public DatabaseLogin {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name for a database login: " + name);
        }
    }

    @Override
    public String toString() {
        return name + " (password hidden)";
    }
}
