package io.github.microvisorfake.internal.api;

import io.github.microvisorfake.internal.http.Request;

/**
 * A request that has passed every check before routing.
 *
 * @param request as it arrived
 * @param parameters of its query and form
 * @param host that the caller named
 * @param accountSid of the account that authenticated
 * @param links that begin as the caller's address does
 */
public record Arrival(
    Request request, Parameters parameters, Host host, String accountSid, Links links) {}
