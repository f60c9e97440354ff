/**
 * An in-process fake of the Twilio Microvisor API.
 *
 * <p>Two classes are all you need: {@link io.github.microvisorfake.MicrovisorServer} is the fake,
 * {@link io.github.microvisorfake.FakeAccount} is what it holds for one set of credentials.
 *
 * <pre>{@code
 * try (MicrovisorServer server = MicrovisorServer.start()) {
 *   FakeAccount account = server.account();
 *   FakeDevice device = account.addDevice("thermostat-1");
 *   // ... code that calls server.uri() with account.sid() and account.authToken() ...
 *   device.secret("wifi_password").orElseThrow().value();
 * }
 * }</pre>
 */
@NullMarked
package io.github.microvisorfake;

import org.jspecify.annotations.NullMarked;
