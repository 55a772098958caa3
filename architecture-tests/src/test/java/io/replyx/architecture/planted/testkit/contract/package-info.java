@NullMarked
package io.replyx.architecture.planted.testkit.contract;

import org.jspecify.annotations.NullMarked;
