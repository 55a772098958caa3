@NullMarked
package io.replyx.ai.offline;

import org.jspecify.annotations.NullMarked;
