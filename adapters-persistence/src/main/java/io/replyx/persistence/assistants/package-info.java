@NullMarked
package io.replyx.persistence.assistants;

import org.jspecify.annotations.NullMarked;
