package io.github.microvisorfake.internal.api;

import static io.github.microvisorfake.internal.text.Messages.format;

/** Explains why a path does not have a method, and how to do what was probably intended. */
final class MethodExplanations {

  private MethodExplanations() {}

  /** Explains that configs and secrets cannot be updated in an account. */
  static String updatesNotAllowed() {
    return "configs and secrets cannot be updated, as in Twilio's documentation; delete the entry and create it again, or allow updates (allowUpdates in Java and seed files, --allow-updates of the program)";
  }

  /**
   * Explains that a path never has a method.
   *
   * @param allow the methods that it has
   */
  static String notAllowed(String method, PathTemplate path, String allow) {
    return switch (method + " " + path.text()) {
      case "POST /v1/Devices" ->
          "the API cannot create devices; add them in Java (FakeAccount.addDevice, or devices of @MicrovisorFake) or in a seed file (--seed of the program)";
      case "POST /v1/Apps" ->
          "apps are uploaded to another host; send this request to microvisor-upload.twilio.com, or add apps in Java (FakeAccount.addApp) or in a seed file (--seed of the program)";
      case "GET /v1/Apps" ->
          "this host only uploads apps, with POST; send this request to microvisor.twilio.com";
      case "GET /2010-04-01/Accounts/{AccountSid}/Keys",
          "GET /2010-04-01/Accounts/{AccountSid}/SigningKeys" ->
          "the fake can only create API keys over HTTP, with POST; list them in Java (FakeAccount.apiKeys)";
      case "POST /v1/Apps/{App}" ->
          "apps cannot be changed; to run another app on a device, set TargetApp with POST /v1/Devices/{Device}";
      case "DELETE /v1/Devices/{Device}" ->
          "the API cannot delete devices; remove the device in Java (FakeAccount.removeDevice), or use a seed without it";
      default -> general(method, allow);
    };
  }

  private static String general(String method, String allow) {
    return switch (method) {
      case "PUT", "PATCH" ->
          format(
              "this API has no %s, because it creates and updates with POST; use one of: %s",
              method, allow);
      case "DELETE" ->
          format("this path cannot be deleted, only single resources can; use one of: %s", allow);
      default ->
          format("this path does not support %s; use one of: %s", ShownMethod.of(method), allow);
    };
  }
}
