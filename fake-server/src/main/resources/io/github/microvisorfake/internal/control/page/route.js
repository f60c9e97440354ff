// The state of the page is in the fragment of its address, so that it can be reloaded and shared:
// #/AC…/requests/17?status=failed
import { useEffect, useState } from "./htm-preact.js";

const changes = new EventTarget();
let route = parse(location.hash);

export function parse(hash) {
  const [segments, parameters = ""] = hash.replace(/^#\/?/, "").split("?", 2);
  const [account = "", screen = "", id = ""] = segments.split("/").map(decode);
  return { account, screen: screen || "overview", id, parameters: new URLSearchParams(parameters) };
}

function decode(segment) {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** Returns the address of a screen. Parameters that are empty are left out. */
export function href(account, screen, id = "", parameters = {}) {
  const given = Object.entries(parameters).filter(([, value]) => value !== "" && value !== null && value !== undefined);
  const segments = [account, screen, id].filter((segment) => segment !== "").map(encodeURIComponent).join("/");
  return `#/${segments}${given.length === 0 ? "" : `?${new URLSearchParams(given)}`}`;
}

export function current() {
  return route;
}

export function go(address, state = null) {
  history.pushState(state, "", address);
  changed();
}

/** Changes the address without a new entry in the browser's history, as while typing. */
export function replace(address, state = history.state) {
  history.replaceState(state, "", address);
  changed();
}

/** Returns the address of the current screen with some of its parameters changed. */
export function withParameters(changedParameters, id = route.id) {
  return href(route.account, route.screen, id, { ...Object.fromEntries(route.parameters), ...changedParameters });
}

function changed() {
  route = parse(location.hash);
  changes.dispatchEvent(new Event("change"));
}

// Links and the browser's buttons fire popstate, too.
addEventListener("popstate", changed);

export function useRoute() {
  const [, update] = useState(0);
  useEffect(() => {
    const listener = () => update((count) => count + 1);
    changes.addEventListener("change", listener);
    return () => changes.removeEventListener("change", listener);
  }, []);
  return route;
}
