/** Runs the packaged product as a process of its own, and looks at it from outside. */
package io.replyx.acceptance;
