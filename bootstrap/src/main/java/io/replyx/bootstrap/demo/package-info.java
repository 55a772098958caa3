/** The demo: an invented shop with its knowledge, its assistants and a page for customers. */
@NullMarked
package io.replyx.bootstrap.demo;

import org.jspecify.annotations.NullMarked;
