/** Makes the widget's one script from its sources. Runs during the build and is not shipped. */
@NullMarked
package io.replyx.widget.build;

import org.jspecify.annotations.NullMarked;
