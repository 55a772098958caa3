@NullMarked
package io.replyx.application.dialogs.port;

import org.jspecify.annotations.NullMarked;
