package io.replyx.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replyx.application.identity.port.ConfirmationTokens;
import io.replyx.domain.identity.ConfirmationToken;
import io.replyx.domain.identity.TokenHash;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** {@link ConfirmationTokens}. */
public abstract class ConfirmationTokensContract extends PersistenceContract {
    private ConfirmationTokens tokens() {
        return persistence().identityStores().confirmations();
    }

    private ConfirmationToken stored() {
        var hash = new TokenHash("hash-" + id());
        var token = ConfirmationToken.issue(hash, tenant().owner(), clock().instant());
        runAcross(() -> tokens().add(token));
        return token;
    }

    private Optional<ConfirmationToken> take(ConfirmationToken token) {
        return across(() -> tokens().take(token.hash()));
    }

    @Test
    void gives_out_all_of_a_token() {
        var token = stored();

        assertThat(take(token)).contains(token);
    }

    @Test
    void gives_a_token_out_once() {
        var token = stored();
        var other = stored();

        take(token);

        assertThat(take(token)).isEmpty();
        assertThat(take(other)).contains(other);
    }

    @Test
    void knows_no_token_that_was_not_added() {
        stored();

        assertThat(across(() -> tokens().take(new TokenHash("hash-" + id())))).isEmpty();
    }

    @Test
    void of_several_callers_one_gets_the_token() {
        var token = stored();

        var taken = ConcurrentRun.run(4, () -> take(token));

        assertThat(taken.stream().flatMap(Optional::stream)).containsExactly(token);
    }

    @Test
    void a_token_comes_back_when_its_transaction_fails() {
        var token = stored();

        assertThatThrownBy(() -> runAcross(() -> {
                    tokens().take(token.hash());
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(take(token)).contains(token);
    }
}
