@NullMarked
package io.replyx.ai.openai;

import org.jspecify.annotations.NullMarked;
