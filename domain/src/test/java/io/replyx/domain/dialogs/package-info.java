@NullMarked
package io.replyx.domain.dialogs;

import org.jspecify.annotations.NullMarked;
