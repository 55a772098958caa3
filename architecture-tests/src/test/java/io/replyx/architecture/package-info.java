/**
 * The rules of the house, held over the compiled classes of every module, and a planted house full of violations that
 * proves each rule bites.
 */
package io.replyx.architecture;
