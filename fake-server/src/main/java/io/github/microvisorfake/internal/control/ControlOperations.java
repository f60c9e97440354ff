package io.github.microvisorfake.internal.control;

import io.github.microvisorfake.internal.arrange.ConfigsAndSecrets;
import io.github.microvisorfake.internal.store.RequestsWithoutAccount;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** The operations of the control API, by what they concern. */
record ControlOperations(
    ServerOperations server,
    AccountOperations accounts,
    StateOperations states,
    DeviceOperations devices,
    FirmwareOperations firmware,
    AppOperations apps,
    PublicKeyOperations publicKeys,
    ApiKeyOperations apiKeys,
    EntryOperations accountConfigs,
    EntryOperations accountSecrets,
    EntryOperations deviceConfigs,
    EntryOperations deviceSecrets,
    RequestOperations requests,
    FaultOperations faults,
    ClockOperations clock,
    LeakOperations leaks) {

  /**
   * Returns the operations of a server.
   *
   * @param certificate returns the certificate of the certificate authority in PEM
   * @param executor runs the operations
   */
  static ControlOperations of(
      Supplier<String> certificate, RequestsWithoutAccount withoutAccount, Executor executor) {
    return new ControlOperations(
        new ServerOperations(certificate),
        new AccountOperations(),
        new StateOperations(),
        new DeviceOperations(),
        new FirmwareOperations(),
        new AppOperations(),
        new PublicKeyOperations(),
        new ApiKeyOperations(),
        EntryOperations.configs(call -> ConfigsAndSecrets.of(call.account())),
        EntryOperations.secrets(call -> ConfigsAndSecrets.of(call.account())),
        EntryOperations.configs(call -> ConfigsAndSecrets.of(call.account(), call.device())),
        EntryOperations.secrets(call -> ConfigsAndSecrets.of(call.account(), call.device())),
        new RequestOperations(withoutAccount, executor),
        new FaultOperations(),
        new ClockOperations(),
        new LeakOperations());
  }
}
