/**
 * An in-process fake of the Twilio Microvisor REST API.
 *
 * <p>Start with two classes: {@link io.github.microvisorfake.MicrovisorServer} runs the fake, and
 * {@link io.github.microvisorfake.FakeAccount} holds the credentials, devices, apps and public keys
 * of one account.
 *
 * <pre>{@code
 * try (MicrovisorServer server = MicrovisorServer.start()) {
 *   FakeAccount account = server.account();
 *   FakeDevice device = account.addDevice("thermostat-1");
 *   // ... code that calls server.uri() with account.sid() and account.authToken() ...
 *   device.secret("wifi_password").orElseThrow().value();
 * }
 * }</pre>
 *
 * <p>The Javadoc marks the source of a rule in parentheses: "documented" means Twilio's
 * documentation, "spec" means Twilio's OpenAPI file, and "assumed" means an assumption of this
 * project, because neither of them defines the rule. The page {@code docs/fidelity.md} lists the
 * source of every rule.
 */
@NullMarked
package io.github.microvisorfake;

import org.jspecify.annotations.NullMarked;
