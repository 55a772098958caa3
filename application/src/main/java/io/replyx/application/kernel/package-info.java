/** What every use case is made of. */
@NullMarked
package io.replyx.application.kernel;

import org.jspecify.annotations.NullMarked;
