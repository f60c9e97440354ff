package io.github.microvisorfake.internal.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.microvisorfake.fault.Fault;
import io.github.microvisorfake.fault.FaultEffect.Delay;
import io.github.microvisorfake.fault.FaultEffect.Disconnect;
import io.github.microvisorfake.fault.FaultEffect.MalformedJson;
import io.github.microvisorfake.fault.FaultEffect.NoResponse;
import io.github.microvisorfake.fault.FaultEffect.RateLimit;
import io.github.microvisorfake.fault.FaultEffect.Status;
import io.github.microvisorfake.fault.FaultEffect.TruncatedBody;
import io.github.microvisorfake.fault.FaultScope;
import io.github.microvisorfake.journal.HttpMethod;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A fault: the requests in its scope, how often it strikes, and one effect.
 *
 * @param times a number, or {@code "always"}
 * @param retryAfter whole seconds
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FaultJson(
    @Nullable String method,
    @Nullable String path,
    @Nullable Integer skip,
    @Nullable JsonNode times,
    @Nullable Double probability,
    @Nullable Integer status,
    @Nullable Integer retryAfter,
    @Nullable String delay,
    @Nullable String disconnect,
    @Nullable Boolean noAnswer,
    @Nullable Boolean truncate,
    @Nullable Boolean malformed,
    @Nullable LimitJson limit) {

  static final String ALWAYS = "always";
  static final String BEFORE = "before";
  static final String AFTER = "after";

  /**
   * A rate limit.
   *
   * @param per a duration such as {@code PT1S}
   */
  record LimitJson(@Nullable Integer calls, @Nullable String per) {}

  static FaultJson of(Fault fault) {
    FaultScope scope = fault.scope();
    Optional<Status> status = effect(fault, Status.class);
    Optional<RateLimit> limit = effect(fault, RateLimit.class);
    return new FaultJson(
        scope.method().map(HttpMethod::name).orElse(null),
        scope.path().orElse(null),
        fault.skip(),
        fault.isPermanent() ? TextNode.valueOf(ALWAYS) : IntNode.valueOf(fault.times()),
        fault.probability(),
        status.map(Status::status).orElse(null),
        retryAfter(status, limit),
        effect(fault, Delay.class).map(effect -> effect.duration().toString()).orElse(null),
        effect(fault, Disconnect.class).map(FaultJson::time).orElse(null),
        effect(fault, NoResponse.class).map(effect -> true).orElse(null),
        effect(fault, TruncatedBody.class).map(effect -> true).orElse(null),
        effect(fault, MalformedJson.class).map(effect -> true).orElse(null),
        limit.map(effect -> new LimitJson(effect.calls(), effect.per().toString())).orElse(null));
  }

  private static <T> Optional<T> effect(Fault fault, Class<T> type) {
    return Optional.of(fault.effect()).filter(type::isInstance).map(type::cast);
  }

  private static @Nullable Integer retryAfter(Optional<Status> status, Optional<RateLimit> limit) {
    return status
        .flatMap(Status::retryAfter)
        .or(() -> limit.flatMap(RateLimit::retryAfter))
        .map(Duration::toSeconds)
        .map(Long::intValue)
        .orElse(null);
  }

  private static String time(Disconnect disconnect) {
    return disconnect.isApplied() ? AFTER : BEFORE;
  }
}
