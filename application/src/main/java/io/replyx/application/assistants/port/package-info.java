@NullMarked
package io.replyx.application.assistants.port;

import org.jspecify.annotations.NullMarked;
