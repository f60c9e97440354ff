import { exact, hasFailed, milliseconds } from "./format.js";
import { html } from "./htm-preact.js";
import { Copy, Status, Time } from "./parts.js";
import { href, withParameters } from "./route.js";

export function RequestDetail({ request, sid, isUnknown }) {
  return html`<article class="detail card" aria-labelledby="request-title">
    <div class="card-head">
      <h2 id="request-title">Request ${request.number}</h2>
      <a class="button" data-close href=${withParameters({}, "")}>Close</a>
    </div>
    <p class="line"><${Status} request=${request} /> <code>${request.method} ${request.path}</code></p>
    <${Why} request=${request} />
    <dl class="facts">
      <div><dt>Time</dt><dd>${exact(request.time)} (<${Time} value=${request.time} />)</dd></div>
      <div><dt>Duration</dt><dd>${milliseconds(request.duration)}</dd></div>
      ${request.code ? html`<div><dt>Twilio's error code</dt><dd>${request.code}</dd></div>` : null}
      ${request.fault && html`<div><dt>Fault</dt><dd>${request.fault}</dd></div>`}
      <div><dt>Parameters</dt><dd>${request.parameters.length === 0 ? html`<span class="muted">none</span>` : html`<code>${request.parameters.join(", ")}</code>`}</dd></div>
    </dl>
    <${Curl} request=${request} />
    <${Headers} title="Request headers" headers=${request.headers?.request ?? []} />
    <${Headers} title="Response headers" headers=${request.headers?.response ?? []} />
    ${!isUnknown && html`<p><a href=${failNext(sid, request)}>Make the next request like this fail…</a></p>`}
  </article>`;
}

function Why({ request }) {
  if (request.explanation) {
    return html`<div class=${hasFailed(request) ? "why-box bad" : "why-box"}><h3>Why</h3><p>${request.explanation}</p></div>`;
  }
  return hasFailed(request) && request.fault ? html`<div class="why-box bad"><h3>Why</h3><p>A fault made this response: ${request.fault}.</p></div>` : null;
}

function Curl({ request }) {
  if (!request.curl) {
    return null;
  }
  return html`<div class="block-head"><h3>As a command</h3><${Copy} text=${request.curl} what="the request as a curl command" label="Copy as curl" /></div>
    <pre class="wrap">${request.curl}</pre>`;
}

function Headers({ title, headers }) {
  if (headers.length === 0) {
    return null;
  }
  const text = headers.map(([name, value]) => `${name}: ${value}`).join("\n");
  return html`<div class="block-head"><h3>${title}</h3><${Copy} text=${text} what=${title.toLowerCase()} /></div>
    <dl class="headers">${headers.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function failNext(sid, { method, path }) {
  return href(sid, "faults", "", { method: ["GET", "POST", "DELETE"].includes(method) ? method : "", path });
}
