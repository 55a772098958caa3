package io.replyx.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StatementCheckTest {
    @Test
    void transactions_of_two_connections_are_told_apart() {
        var kinds = StatementCheck.kinds(Stream.of(
                logged("1", "BEGIN"),
                logged("2", "BEGIN"),
                logged("1", "select a from dialog d for no key update of d"),
                logged("2", "delete from job where id = any ($1)"),
                logged("2", "COMMIT"),
                logged("1", "COMMIT")));

        assertThat(kinds)
                .containsExactly(
                        "begin",
                        "delete from job",
                        "commit",
                        "begin",
                        "select from dialog for no key update",
                        "commit");
    }

    @Test
    void looking_for_due_jobs_is_no_part_of_an_exchange() {
        var kinds = StatementCheck.kinds(Stream.of(
                logged("1", "BEGIN"),
                logged("1", "with due as (select id from job) update job set state = 'claimed'"),
                logged("1", "COMMIT")));

        assertThat(kinds).isEmpty();
    }

    @Test
    void the_supervision_of_bots_is_no_part_of_an_exchange() {
        var kinds = StatementCheck.kinds(Stream.of(
                logged("1", "BEGIN"),
                logged("1", "insert into lease (name, owner) values ($1, $2)"),
                logged("1", "COMMIT"),
                logged("2", "BEGIN"),
                logged("2", "select tenant_id, bot_id, version from bot_duty where started"),
                logged("2", "COMMIT"),
                logged("1", "BEGIN"),
                logged("1", "insert into message (id) values ($1)"),
                logged("1", "COMMIT")));

        assertThat(kinds).containsExactly("begin", "insert into message", "commit");
    }

    @Test
    void the_list_for_pgbench_stores_both_messages_and_removes_the_job() throws IOException {
        assertThat(StatementCheck.listed("exchange.sql"))
                .contains("insert into job", "delete from job")
                .containsSequence("insert into message", "update dialog", "commit")
                .filteredOn("insert into message"::equals)
                .hasSize(2);
    }

    @Test
    void the_list_of_an_exchange_in_telegram_stores_the_update_the_messages_and_the_delivery() throws IOException {
        assertThat(StatementCheck.listed("telegram.sql"))
                .contains(
                        "with insert into bot_update",
                        "with insert into delivery",
                        "update bot_update",
                        "update delivery")
                .filteredOn("insert into message"::equals)
                .hasSize(2);
    }

    private static StatementCheck.Logged logged(String session, String statement) {
        return new StatementCheck.Logged(session, statement);
    }
}
