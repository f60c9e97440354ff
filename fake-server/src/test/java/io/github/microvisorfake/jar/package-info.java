/** Tests of the published artifacts, the jar and its POM. Run by Failsafe after packaging. */
package io.github.microvisorfake.jar;
