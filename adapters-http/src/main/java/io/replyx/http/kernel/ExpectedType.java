package io.replyx.http.kernel;

/** What a field should have been; translated with the refusals. */
public enum ExpectedType {
    TEXT("a string"),
    INTEGER("a whole number"),
    NUMBER("a number"),
    BOOLEAN("true or false"),
    TEXTS("an object whose values are strings"),
    LIST("a list"),
    OBJECT("an object"),
    ID("an id such as 0199f3a2-5c1e-7c3a-9d53-2f6b1f0e4a77"),
    SEQ("a sequence number, 0 or higher"),
    FILE_NAME("a plain file name without folders");

    private final String text;

    ExpectedType(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
