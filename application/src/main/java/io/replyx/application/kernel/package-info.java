/** What every use case is made of. */
package io.replyx.application.kernel;
