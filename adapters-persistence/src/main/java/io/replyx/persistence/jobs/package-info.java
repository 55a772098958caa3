@NullMarked
package io.replyx.persistence.jobs;

import org.jspecify.annotations.NullMarked;
