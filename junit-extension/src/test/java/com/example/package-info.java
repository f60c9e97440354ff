/** A user's code and its test, as the README shows it. */
package com.example;
