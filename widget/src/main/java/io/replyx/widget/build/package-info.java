/** Makes the widget's one script from its sources. Runs during the build and is not shipped. */
package io.replyx.widget.build;
