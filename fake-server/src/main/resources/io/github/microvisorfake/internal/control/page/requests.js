// The journal, live: newest first, with filters that are part of the page's address.
import { count, hasFailed } from "./format.js";
import { html, useEffect, useRef, useState } from "./htm-preact.js";
import { useJournal } from "./journal.js";
import { Empty, Loading, Status, Time, Title } from "./parts.js";
import { RequestDetail } from "./request-detail.js";
import { go, href, replace, withParameters } from "./route.js";

const STEP = 100;

const STATUSES = [
  ["", "Any status"],
  ["failed", "Failed"],
  ["2xx", "2xx"],
  ["4xx", "4xx"],
  ["5xx", "5xx"],
  ["none", "No response"],
  ["fault", "Struck by a fault"],
];

const METHODS = ["", "GET", "POST", "DELETE"];

function hasStatus(request, status) {
  switch (status) {
    case "":
      return true;
    case "failed":
      return hasFailed(request);
    case "none":
      return request.status === 0;
    case "fault":
      return request.fault !== null;
    default:
      return String(request.status)[0] === status[0];
  }
}

function filterOf(parameters) {
  const search = (parameters.get("search") ?? "").toLowerCase();
  const method = parameters.get("method") ?? "";
  const status = parameters.get("status") ?? "";
  const after = Number(parameters.get("after") ?? 0);
  return (request) =>
    request.number > after &&
    (method === "" || request.method === method) &&
    hasStatus(request, status) &&
    (search === "" || `${request.path} ${request.explanation ?? ""}`.toLowerCase().includes(search));
}

export function Requests({ account, route }) {
  const sid = account.accountSid;
  const isUnknown = route.parameters.has("unknown");
  const journal = useJournal(isUnknown ? "" : sid);
  const shown = journal.requests?.filter(filterOf(route.parameters)) ?? [];
  const chosen = journal.requests?.find((request) => String(request.number) === route.id);
  return html`
    <${Title} text="Requests">
      <${Tabs} sid=${sid} isUnknown=${isUnknown} />
    <//>
    <${Filters} route=${route} journal=${journal} />
    <p class="muted summary" aria-live="polite">${journal.requests === null ? "Loading…" : summary(shown.length, journal)}</p>
    <div class=${chosen ? "split has-detail" : "split"}>
      <div class="split-list"><${List} journal=${journal} shown=${shown} route=${route} sid=${sid} /></div>
      ${chosen && html`<${RequestDetail} key=${chosen.number} request=${chosen} sid=${sid} isUnknown=${isUnknown} />`}
    </div>`;
}

function summary(shown, journal) {
  const dropped = journal.dropped > 0 ? `; ${count(journal.dropped, "earlier request")} no longer in the journal` : "";
  return `${shown.toLocaleString("en")} of ${count(journal.requests.length, "request")}, newest first; new ones appear here${dropped}`;
}

function Tabs({ sid, isUnknown }) {
  return html`<nav class="choice" aria-label="Journals">
    <a href=${href(sid, "requests")} aria-current=${isUnknown ? null : "true"}>This account</a>
    <a href=${href(sid, "requests", "", { unknown: "1" })} aria-current=${isUnknown ? "true" : null}>Without an account</a>
  </nav>`;
}

function Filters({ route, journal }) {
  const value = (name) => route.parameters.get(name) ?? "";
  const set = (name) => (event) => replace(withParameters({ [name]: event.target.value }, ""));
  const newest = journal.requests?.[0]?.number ?? 0;
  const isFiltered = ["search", "method", "status", "after"].some((name) => value(name) !== "");
  const none = { search: "", method: "", status: "", after: "" };
  return html`<div class="filters" role="search">
    <label class="grow"><span class="hidden">Filter by path or explanation</span>
      <input type="search" placeholder="Filter by path or explanation" value=${value("search")} onInput=${set("search")} /></label>
    <label><span class="hidden">Method</span><select value=${value("method")} onChange=${set("method")}>
      ${METHODS.map((method) => html`<option value=${method}>${method || "Any method"}</option>`)}</select></label>
    <label><span class="hidden">Status</span><select value=${value("status")} onChange=${set("status")}>
      ${STATUSES.map(([name, title]) => html`<option value=${name}>${title}</option>`)}</select></label>
    <button type="button" disabled=${newest === 0} title="Hide the requests so far" onClick=${() => go(withParameters({ after: newest }, ""))}>Only new ones</button>
    <button type="button" disabled=${!isFiltered} onClick=${() => go(withParameters(none, ""))}>Show all</button>
  </div>`;
}

function List({ journal, shown, route, sid }) {
  const [limit, setLimit] = useState(STEP);
  if (journal.requests === null) {
    return html`<${Loading} rows=${8} />`;
  }
  if (shown.length === 0) {
    return html`<${Nothing} journal=${journal} route=${route} sid=${sid} />`;
  }
  return html`<ul class="rows">${shown.slice(0, limit).map((request) => html`<${RequestRow} key=${request.number} request=${request}
      isChosen=${String(request.number) === route.id} address=${withParameters({}, String(request.number))} />`)}</ul>
    ${shown.length > limit && html`<button type="button" onClick=${() => setLimit(limit + STEP)}>Show ${Math.min(STEP, shown.length - limit)} more</button>`}
    ${shown.length <= limit && journal.hasEarlier && html`<button type="button" onClick=${() => journal.readAll()}>Load earlier requests</button>`}`;
}

function Nothing({ journal, route, sid }) {
  if (route.parameters.has("unknown")) {
    return html`<${Empty} title="Every request named an account">
      <p>Requests with a missing or wrong account SID or API key are listed here, with what was wrong.</p><//>`;
  }
  if (journal.requests.length > 0) {
    return html`<${Empty} title="No request matches"><p>Change the filter, or send a request: it appears here at once.</p><//>`;
  }
  return html`<${Empty} title="No requests yet">
    <p>Send one with a command from the <a href=${href(sid, "overview")}>overview</a>. If your client has sent some, look at those
      <a href=${href(sid, "requests", "", { unknown: "1" })}>without an account</a>.</p><//>`;
}

export function RequestRow({ request, address, isChosen = false }) {
  const row = useRef(null);
  useEffect(() => isChosen && row.current.scrollIntoView({ block: "nearest" }), [isChosen]);
  return html`<li><a class="row request" data-row href=${address} aria-current=${isChosen ? "true" : null} ref=${row}>
    <${Status} request=${request} />
    <span class="method">${request.method}</span>
    <span class="path">${request.path}</span>
    <span class="when"><${Time} value=${request.time} /></span>
    ${(request.explanation || request.fault) && html`<span class="why">${request.fault && html`<span class="chip fault">fault: ${request.fault}</span> `}${request.explanation}</span>`}
  </a></li>`;
}
