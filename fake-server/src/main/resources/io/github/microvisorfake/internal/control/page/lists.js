// Loading: one object, or a list page by page as the control API has it.
import { get, query } from "./api.js";
import { html, useCallback, useEffect, useState } from "./htm-preact.js";
import { live } from "./live.js";
import { Loading, Problem } from "./parts.js";
import { go, withParameters } from "./route.js";

/**
 * Loads with a function of an AbortSignal, again whenever the dependencies change. What was loaded before stays while the next is
 * loaded, unless it belongs to another subject.
 */
export function useLoad(load, dependencies, subject = "") {
  const [state, setState] = useState({ subject });
  const [round, setRound] = useState(0);
  const reload = useCallback(() => setRound((count) => count + 1), []);
  useEffect(() => {
    const abort = new AbortController();
    load(abort.signal).then(
      (data) => setState((old) => (isSame(old, data, subject) ? old : { data, subject })),
      (error) => abort.signal.aborted || setState({ error, subject }),
    );
    return () => abort.abort();
  }, [...dependencies, round]);
  return state.subject === subject ? { ...state, reload } : { reload };
}

function isSame(old, data, subject) {
  return old.subject === subject && JSON.stringify(old.data) === JSON.stringify(data);
}

/** Loads one page of a list, again whenever the version changes: by default with each refresh of the page. */
export function usePage(target, parameters, version = live.round) {
  const address = target + query(parameters);
  return useLoad((signal) => get(address, { signal }), [address, version], target);
}

/** The rows of a loaded list, or that it is loading, empty or failed. */
export function Rows({ list, empty, loading = 5, children }) {
  if (list.error) {
    return html`<${Problem} error=${list.error} retry=${list.reload} />`;
  }
  if (list.data === undefined) {
    return html`<${Loading} rows=${loading} />`;
  }
  return list.data.items.length === 0 ? empty : children(list.data.items);
}

/**
 * The buttons below a page. The control API only links forward, so the way back is kept in the state of the browser's history, which
 * outlives a reload.
 */
export function Pager({ list, name = "page" }) {
  const token = new URLSearchParams(location.hash.split("?")[1]).get(name);
  const trail = history.state?.[name] ?? [];
  const next = list.data?.nextPageToken;
  if (!token && !next) {
    return null;
  }
  const turn = (to, newTrail) => go(withParameters({ [name]: to }), { ...history.state, [name]: newTrail });
  return html`<nav class="pager" aria-label="Pages">
    <button type="button" disabled=${!token} onClick=${() => turn(null, [])}>First page</button>
    <button type="button" disabled=${trail.length === 0} onClick=${() => turn(trail.at(-1), trail.slice(0, -1))}>Previous</button>
    <button type="button" disabled=${!next} onClick=${() => turn(next, [...trail, token ?? ""])}>Next</button>
  </nav>`;
}
