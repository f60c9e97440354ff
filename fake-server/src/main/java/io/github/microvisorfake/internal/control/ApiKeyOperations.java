package io.github.microvisorfake.internal.control;

import io.github.microvisorfake.internal.arrange.ApiKeys;
import io.github.microvisorfake.internal.http.Response;
import io.github.microvisorfake.internal.store.Credentials;

/** The API keys of an account. */
final class ApiKeyOperations {

  /** An API key without its secret. */
  private record ApiKeyJson(String sid) {}

  Response list(ControlCall call) {
    return PageOfItems.response(call, keys(call)::window, key -> new ApiKeyJson(key.sid()));
  }

  private static ApiKeys keys(ControlCall call) {
    return call.accounts().apiKeys(call.account());
  }

  Response remove(ControlCall call) {
    Credentials key =
        keys(call)
            .find(call.sid())
            .orElseThrow(() -> ControlCall.missing("API key", call.sid(), " in this account"));
    keys(call).remove(key);
    return Response.noContent();
  }
}
