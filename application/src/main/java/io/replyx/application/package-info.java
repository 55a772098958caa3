/** Assembly: the one object that a host builds and talks to. */
@NullMarked
package io.replyx.application;

import org.jspecify.annotations.NullMarked;
