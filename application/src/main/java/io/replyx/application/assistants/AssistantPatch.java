package io.replyx.application.assistants;

import io.replyx.application.kernel.Patch;
import io.replyx.domain.assistants.Assistant;
import io.replyx.domain.assistants.AssistantName;

/** Changes to an assistant's name and draft. Customers notice nothing before it is published. */
public record AssistantPatch(Patch<AssistantName> name, AssistantConfigPatch config) {
    Assistant.Content applyTo(Assistant.Content content) {
        return new Assistant.Content(name.applyTo(content.name()), config.applyTo(content.draft()));
    }
}
