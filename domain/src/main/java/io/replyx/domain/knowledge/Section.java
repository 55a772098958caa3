package io.replyx.domain.knowledge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Blocks under one path of headings; the headings that open it are its first blocks. */
record Section(List<String> headings, List<Block> blocks) {

    static List<Section> of(ParsedDocument document) {
        var reading = new Reading(document.text());
        document.blocks().forEach(reading::add);
        reading.close();
        return reading.sections;
    }

    private static final class Reading {
        private final String text;
        private final Deque<Block.Heading> path = new ArrayDeque<>();
        private final List<Section> sections = new ArrayList<>();
        private List<Block> blocks = new ArrayList<>();

        Reading(String text) {
            this.text = text;
        }

        void add(Block block) {
            if (block instanceof Block.Heading heading) {
                open(heading);
            }
            blocks.add(block);
        }

        private void open(Block.Heading heading) {
            if (!blocks.isEmpty() && !(blocks.getLast() instanceof Block.Heading)) {
                close();
            }
            while (!path.isEmpty() && path.getLast().level() >= heading.level()) {
                path.removeLast();
            }
            path.addLast(heading);
        }

        void close() {
            var headings = path.stream()
                    .map(heading -> heading.span().stripped(text).of(text))
                    .toList();
            sections.add(new Section(headings, blocks));
            blocks = new ArrayList<>();
        }
    }
}
