/** The example in the README: code under test and its test. */
package com.example;
