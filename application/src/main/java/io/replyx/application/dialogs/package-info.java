@NullMarked
package io.replyx.application.dialogs;

import org.jspecify.annotations.NullMarked;
