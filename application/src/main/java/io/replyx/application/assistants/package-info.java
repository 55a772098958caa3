@NullMarked
package io.replyx.application.assistants;

import org.jspecify.annotations.NullMarked;
