/**
 * The rules of the house, held over the compiled classes of every module, and a planted house full of violations that
 * proves each rule bites.
 */
@NullMarked
package io.replyx.architecture;

import org.jspecify.annotations.NullMarked;
