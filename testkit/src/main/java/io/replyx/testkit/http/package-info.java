/** The least HTTP and JSON that servers of the test kit need. */
@NullMarked
package io.replyx.testkit.http;

import org.jspecify.annotations.NullMarked;
