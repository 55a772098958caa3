/** Transactions, and how stores take part in them. */
@NullMarked
package io.replyx.persistence.kernel;

import org.jspecify.annotations.NullMarked;
