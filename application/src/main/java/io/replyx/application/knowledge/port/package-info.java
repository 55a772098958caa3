@NullMarked
package io.replyx.application.knowledge.port;

import org.jspecify.annotations.NullMarked;
