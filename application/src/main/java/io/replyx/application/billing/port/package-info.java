@NullMarked
package io.replyx.application.billing.port;

import org.jspecify.annotations.NullMarked;
