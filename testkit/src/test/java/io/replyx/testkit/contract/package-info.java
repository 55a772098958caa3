@NullMarked
package io.replyx.testkit.contract;

import org.jspecify.annotations.NullMarked;
