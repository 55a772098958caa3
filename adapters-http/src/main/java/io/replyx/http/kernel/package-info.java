/** What every route is made of: requests, answers, access, problems. */
@NullMarked
package io.replyx.http.kernel;

import org.jspecify.annotations.NullMarked;
