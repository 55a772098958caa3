package io.replyx.ai.openai;

/** What a provider says in its stream. */
final class ProviderChunks {
    static final String FIRST =
            "{\"id\":\"c1\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"m\",\"service_tier\":\"x\","
                    + "\"choices\":[{\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":\"\"},\"finish_reason\":null}],\"usage\":null}";
    static final String LAST =
            "{\"id\":\"c1\",\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}],\"usage\":null}";
    static final String USAGE =
            "{\"id\":\"c1\",\"choices\":[],\"usage\":{\"prompt_tokens\":12,\"completion_tokens\":7,\"total_tokens\":19}}";
    static final String DONE = "[DONE]";

    private ProviderChunks() {}

    /** @param text without anything that JSON escapes */
    static String piece(String text) {
        return "{\"id\":\"c1\",\"obfuscation\":\"abc\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"" + text
                + "\"},\"logprobs\":null,\"finish_reason\":null}],\"usage\":null}";
    }

    static String error(String type, String code) {
        return "{\"error\":{\"message\":\"something about it\",\"type\":\"" + type + "\",\"param\":null,\"code\":\""
                + code + "\"}}";
    }
}
