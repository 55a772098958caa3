package io.replyx.ai.openai;

/** What a provider knows its customer by. A secret: it is never printed. */
public record ApiKey(String value) {
    public ApiKey {
        // The message must not quote the key, not even a malformed one.
        if (value.isEmpty() || !value.chars().allMatch(unit -> unit > ' ' && unit < 0x7f)) {
            throw new IllegalArgumentException("an API key is printable ASCII without white space");
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
