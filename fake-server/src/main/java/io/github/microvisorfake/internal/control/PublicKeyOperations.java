package io.github.microvisorfake.internal.control;

import io.github.microvisorfake.internal.arrange.AccountPublicKeys;
import io.github.microvisorfake.internal.http.Response;
import io.github.microvisorfake.internal.store.PublicKeyCredential;
import io.github.microvisorfake.internal.text.Sha256;
import org.jspecify.annotations.Nullable;

/** The public keys of an account. */
final class PublicKeyOperations {

  private record PublicKeyJson(
      String sid,
      @Nullable String friendlyName,
      String fingerprint,
      String dateCreated,
      String dateUpdated) {

    static PublicKeyJson of(PublicKeyCredential key) {
      return new PublicKeyJson(
          key.sid(),
          key.friendlyName().orElse(null),
          Sha256.hex(key.key().getEncoded()),
          key.created().toString(),
          key.updated().toString());
    }
  }

  Response list(ControlCall call) {
    return PageOfItems.response(
        call,
        (position, size) ->
            call.account().locked(state -> state.publicKeys().window(position, size)),
        PublicKeyJson::of);
  }

  Response remove(ControlCall call) {
    AccountPublicKeys keys = new AccountPublicKeys(call.account());
    PublicKeyCredential key =
        keys.find(call.sid())
            .orElseThrow(() -> ControlCall.missing("public key", call.sid(), " in this account"));
    keys.remove(key);
    return Response.noContent();
  }
}
