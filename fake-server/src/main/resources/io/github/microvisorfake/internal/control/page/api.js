// Calls of the control API. The browser adds the cookie; this page never sees the token.

export class ApiError extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

/** Joins path segments, each percent-encoded: a key may contain any character. */
export function path(...segments) {
  return segments.map(encodeURIComponent).join("/");
}

/**
 * Browsers resolve "." and ".." in paths, encoded or not, so no request of theirs can name such a key.
 */
export function isAddressable(key) {
  return key !== "." && key !== "..";
}

export function query(parameters) {
  const given = Object.entries(parameters).filter(([, value]) => value !== "" && value !== null && value !== undefined);
  return given.length === 0 ? "" : `?${new URLSearchParams(given)}`;
}

async function call(method, target, { body, signal } = {}) {
  const response = await fetch(`/_fake/${target}`, {
    method,
    signal,
    credentials: "same-origin",
    redirect: "error",
    headers: body === undefined ? {} : { "Content-Type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  const json = text === "" ? null : parse(text);
  if (!response.ok) {
    throw new ApiError(response.status, json?.error ?? `The fake responded with status ${response.status}.`);
  }
  return json;
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export const get = (target, options) => call("GET", target, options);
export const post = (target, body = {}) => call("POST", target, { body });
export const put = (target, body) => call("PUT", target, { body });
export const remove = (target) => call("DELETE", target);
