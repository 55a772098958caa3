package io.replyx.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** A page with the widget on it, in the words of a person who uses it. */
record Tab(Page page) {
    Locator widget() {
        return page.locator("replyx-widget");
    }

    Locator launcher() {
        return widget().locator("button.launcher");
    }

    Locator panel() {
        return widget().locator(".panel");
    }

    Tab openChat() {
        launcher().click();
        assertThat(panel()).isVisible();
        return this;
    }

    Locator input() {
        return widget().getByRole(AriaRole.TEXTBOX);
    }

    Tab write(String text) {
        input().fill(text);
        input().press("Enter");
        return this;
    }

    /** What the visitor said, oldest first. */
    Locator own() {
        return widget().locator(".row.me .text");
    }

    /** Finished answers, oldest first. */
    Locator answers() {
        return widget().locator(".row.bot:not(.writing):not(.typing):not(.greeting) .text");
    }

    /** The answer that is being written. */
    Locator draft() {
        return widget().locator(".row.writing .text");
    }

    Tab ask(String question, String answer) {
        int before = answers().count();
        write(question);
        assertThat(answers().nth(before)).hasText(answer);
        return this;
    }
}
