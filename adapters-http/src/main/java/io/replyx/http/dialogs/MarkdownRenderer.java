package io.replyx.http.dialogs;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Turns a message's Markdown into HTML that is safe to put into any page: raw HTML is shown as text, links lead to
 * harmless schemes only, and pictures are left out, because loading one tells a stranger who reads.
 */
final class MarkdownRenderer {
    /** Deeper nesting than people write; it would only exhaust the stack. */
    private static final int MAX_NESTING = 32;

    private static final Collection<String> SCHEMES = List.of("http", "https", "mailto", "tel");

    private final Parser parser = Parser.builder()
            .maxOpenBlockParsers(MAX_NESTING)
            .maxInlineNesting(MAX_NESTING)
            .build();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new DefaultUrlSanitizer(SCHEMES))
            .attributeProviderFactory(_ -> (node, _, attributes) -> {
                if (node instanceof Link) {
                    attributes.put("rel", "noopener nofollow");
                    attributes.put("target", "_blank");
                }
            })
            .nodeRendererFactory(WithoutImages::new)
            .build();

    String html(String markdown) {
        return renderer.render(parser.parse(markdown)).strip();
    }

    /** Shows a picture's description instead of the picture. */
    private record WithoutImages(HtmlNodeRendererContext context) implements NodeRenderer {
        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Image.class);
        }

        @Override
        public void render(Node image) {
            for (var child = image.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
        }
    }
}
