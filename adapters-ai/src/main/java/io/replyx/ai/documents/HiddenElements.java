package io.replyx.ai.documents;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Elements that a reader of the page does not see, or that are no part of what it says. */
final class HiddenElements {
    private static final Set<String> DROPPED = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "nav",
            "title",
            "iframe",
            "noframes",
            "noembed",
            "object",
            "embed",
            "canvas",
            "svg",
            "audio",
            "video",
            "select",
            "datalist",
            "textarea",
            "input",
            "map");

    private static final Pattern IGNORED = Pattern.compile("/\\*.*?\\*/|\\s|!important", Pattern.DOTALL);

    private static final Pattern HIDING = Pattern.compile("(?:^|;)(?:display:none|visibility:(?:hidden|collapse)"
            + "|opacity:0?\\.?0*|font-size:0?\\.?0*(?:[a-z]{1,4}|%)?"
            + "|(?:left|top|right|bottom|text-indent|margin-left|margin-top):-\\d{4,}(?:\\.\\d+)?[a-z]{1,4})(?:;|$)");

    private HiddenElements() {}

    static boolean contain(Element element) {
        return DROPPED.contains(element.normalName())
                || element.hasAttr("hidden")
                || element.attr("role").equals("navigation")
                || (element.nameIs("dialog") && !element.hasAttr("open"))
                || hides(element.attr("style"));
    }

    private static boolean hides(String style) {
        if (style.isEmpty()) {
            return false;
        }
        var plain = IGNORED.matcher(style.toLowerCase(Locale.ROOT)).replaceAll("");
        return HIDING.matcher(plain).find();
    }
}
