/** The contract suites of the test kit, on the real database. */
@NullMarked
package io.replyx.persistence.contract;

import org.jspecify.annotations.NullMarked;
