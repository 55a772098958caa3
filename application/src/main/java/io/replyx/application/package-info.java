/** Assembly: the one object that a host builds and talks to. */
package io.replyx.application;
