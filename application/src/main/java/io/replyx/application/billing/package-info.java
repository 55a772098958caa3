@NullMarked
package io.replyx.application.billing;

import org.jspecify.annotations.NullMarked;
