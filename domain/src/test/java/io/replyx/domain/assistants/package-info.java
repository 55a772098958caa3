@NullMarked
package io.replyx.domain.assistants;

import org.jspecify.annotations.NullMarked;
