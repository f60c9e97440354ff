/** What is published: the one jar, and its POM. Run by Failsafe, when both are finished. */
package io.github.microvisorfake.jar;
