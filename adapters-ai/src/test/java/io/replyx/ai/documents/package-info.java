@NullMarked
package io.replyx.ai.documents;

import org.jspecify.annotations.NullMarked;
