package io.replyx.domain.sites;

import io.replyx.domain.kernel.DisplayText;
import java.util.Optional;

/**
 * What a visitor has to agree to before they write.
 *
 * @param url where the whole of it can be read
 */
public record ConsentNotice(DisplayText text, Optional<WebAddress> url) {}
