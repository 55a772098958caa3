@NullMarked
package io.replyx.application.identity.port;

import org.jspecify.annotations.NullMarked;
