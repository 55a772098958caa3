package io.replyx.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Function;
import java.util.stream.Stream;

/** Conditions told as "what is wrong with this class", one sentence for each violation. */
final class Must {
    private Must() {}

    static ArchCondition<JavaClass> have(String description, Function<JavaClass, Stream<String>> wrong) {
        return new ArchCondition<>("have " + description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                wrong.apply(type)
                        .map(sentence -> type.getName() + " " + sentence + " in " + type.getSourceCodeLocation())
                        .forEach(sentence -> events.add(SimpleConditionEvent.violated(type, sentence)));
            }
        };
    }

    static Stream<String> when(boolean wrong, String sentence) {
        return wrong ? Stream.of(sentence) : Stream.empty();
    }
}
