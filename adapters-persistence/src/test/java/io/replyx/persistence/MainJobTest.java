package io.replyx.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.testkit.World;
import io.replyx.testkit.scripted.SettableClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The main job, told over the real database. */
class MainJobTest {
    private static TestDatabase database;

    @BeforeAll
    static void create() {
        database = TestDatabase.create();
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void a_question_is_answered_and_both_are_kept_in_order() {
        var clock = new SettableClock();
        var world = World.over(database.persistence(clock), clock);
        var owner = world.owner();
        var assistant = world.publishedAssistant(owner);
        var dialog = world.dialog(owner, assistant);
        world.model().answers("Hello, ", "you!");

        var answer = world.asks(dialog, "Hello?");

        assertThat(answer.text()).isEqualTo("Hello, you!");
        assertThat(answer.seq()).isEqualTo(2);
    }
}
