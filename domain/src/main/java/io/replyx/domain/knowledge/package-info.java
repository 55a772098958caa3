/** What an assistant knows, and how a question finds the passage that answers it. */
@NullMarked
package io.replyx.domain.knowledge;

import org.jspecify.annotations.NullMarked;
