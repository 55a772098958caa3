/** What people see: the widget on strangers' pages, in a real browser. */
@NullMarked
package io.replyx.acceptance.browser;

import org.jspecify.annotations.NullMarked;
