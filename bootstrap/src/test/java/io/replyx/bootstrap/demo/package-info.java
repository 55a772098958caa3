@NullMarked
package io.replyx.bootstrap.demo;

import org.jspecify.annotations.NullMarked;
