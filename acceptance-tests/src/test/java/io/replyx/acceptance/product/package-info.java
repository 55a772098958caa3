/** What whoever installs, starts and stops the product may rely on. */
@NullMarked
package io.replyx.acceptance.product;

import org.jspecify.annotations.NullMarked;
