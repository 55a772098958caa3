@NullMarked
package io.replyx.persistence.dialogs;

import org.jspecify.annotations.NullMarked;
