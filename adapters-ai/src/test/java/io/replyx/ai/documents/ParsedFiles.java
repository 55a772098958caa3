package io.replyx.ai.documents;

import io.replyx.domain.knowledge.Block;
import io.replyx.domain.knowledge.DocumentFormat;
import io.replyx.domain.knowledge.DocumentTitle;
import io.replyx.domain.knowledge.ParsedDocument;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Files of each format, parsed: the ground of the tests of parsers. */
abstract class ParsedFiles {
    static final String RUSSIAN = "Доставка по Москве стоит 300 рублей. Самовывоз — бесплатно, каждый день.";

    static ParsedDocument parse(DocumentFormat format, byte[] content) {
        return new DocumentParsers().parse(format, new DocumentTitle("file"), content);
    }

    static ParsedDocument markdown(String content) {
        return parse(DocumentFormat.MARKDOWN, content.getBytes(StandardCharsets.UTF_8));
    }

    static ParsedDocument html(String content) {
        return parse(DocumentFormat.HTML, content.getBytes(StandardCharsets.UTF_8));
    }

    static ParsedDocument text(byte[] content) {
        return parse(DocumentFormat.TEXT, content);
    }

    /** The kind of each block, and its text. */
    static List<String> blocks(ParsedDocument document) {
        return document.blocks().stream()
                .map(block -> kind(block) + block.span().of(document.text()))
                .toList();
    }

    static String kind(Block block) {
        return switch (block) {
            case Block.Heading heading -> "h" + heading.level() + " ";
            case Block.Paragraph _ -> "p ";
            case Block.ListItem _ -> "li ";
            case Block.TableRow _ -> "tr ";
            case Block.Code _ -> "pre ";
        };
    }
}
