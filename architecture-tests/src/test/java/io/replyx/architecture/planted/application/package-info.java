@NullMarked
package io.replyx.architecture.planted.application;

import org.jspecify.annotations.NullMarked;
