import { get, path } from "./api.js";
import { hasFailed } from "./format.js";
import { html, useState } from "./htm-preact.js";
import { useJournal } from "./journal.js";
import { tell } from "./live.js";
import { Copy, Empty, Loading, Sid, Title } from "./parts.js";
import { RequestRow } from "./requests.js";
import { href } from "./route.js";
import { SNIPPETS } from "./snippets.js";

const SHOWN = 5;

/** Reveals the auth token once; a revealed state is the only response that has it. */
function useToken(sid) {
  const [token, setToken] = useState(null);
  async function read() {
    const value = token ?? (await get(`${path("accounts", sid, "state")}?reveal=true`)).authToken;
    setToken(value);
    return value;
  }
  return [token, read];
}

export function Overview({ account }) {
  const sid = account.accountSid;
  return html`<${Title} text="Overview" />
    <${Connect} sid=${sid} />
    <${Latest} account=${account} />
    <section class="card" aria-labelledby="try"><h2 id="try">What you can do here</h2>
      <ul class="links">
        <li><a href=${href(sid, "requests", "", { status: "failed" })}>See which requests failed, and why</a></li>
        <li><a href=${href(sid, "devices")}>Open a device: its configs and secrets, and what its firmware reads</a></li>
        <li><a href=${href(sid, "faults")}>Make the next request fail</a></li>
        <li><a href=${href(sid, "clock")}>Stop or advance time</a></li>
        <li><a href=${href(sid, "state")}>Save the state, restore it, or undo everything</a></li>
      </ul>
    </section>`;
}

function Connect({ sid }) {
  const [token, readToken] = useToken(sid);
  const [isShown, setShown] = useState(false);
  const toggle = () => readToken().then(() => setShown(!isShown), (error) => tell(error.message, true));
  return html`<section class="card" aria-labelledby="connect">
    <h2 id="connect">Connect</h2>
    <dl class="facts">
      <div><dt>Address</dt><dd><${Sid} value=${location.origin} what="the address" /></dd></div>
      <div><dt>Account SID</dt><dd><${Sid} value=${sid} what="the account SID" /></dd></div>
      <div><dt>Auth token</dt><dd><code>${isShown ? token : "••••••••••••"}</code>
        <button type="button" class="copy reveal" aria-pressed=${String(isShown)} onClick=${toggle}>${isShown ? "Hide" : "Show"}</button>
        <${Copy} text=${readToken} what="the auth token" /></dd></div>
    </dl>
    <${Snippets} sid=${sid} token=${isShown ? token : null} readToken=${readToken} />
  </section>`;
}

function Latest({ account }) {
  const journal = useJournal(account.accountSid);
  const failed = journal.requests?.filter(hasFailed).length;
  return html`<section class="card" aria-labelledby="latest">
    <div class="card-head"><h2 id="latest">Latest requests</h2>
      ${failed > 0 && html`<a href=${href(account.accountSid, "requests", "", { status: "failed" })}>${failed} failed</a>`}
      <a href=${href(account.accountSid, "requests")}>All requests</a></div>
    <div class="five">${journal.requests === null
      ? html`<${Loading} rows=${SHOWN} />`
      : html`<${LatestRows} requests=${journal.requests} sid=${account.accountSid} />`}</div>
  </section>`;
}

function LatestRows({ requests, sid }) {
  if (requests.length === 0) {
    return html`<${Empty} title="No requests yet"><p>Paste the command for curl above into a terminal: the request appears here at once.</p><//>`;
  }
  return html`<ul class="rows">${requests.slice(0, SHOWN).map((request) => html`<${RequestRow}
    key=${request.number} request=${request} address=${href(sid, "requests", String(request.number))} />`)}</ul>`;
}

function Snippets({ sid, token, readToken }) {
  const [selected, select] = useState(0);
  const snippet = SNIPPETS[selected];
  const arrow = { ArrowRight: 1, ArrowLeft: -1 };
  function onKeyDown(event) {
    if (event.key in arrow) {
      const next = (selected + arrow[event.key] + SNIPPETS.length) % SNIPPETS.length;
      select(next);
      event.currentTarget.children[next].focus();
    }
  }
  const text = (value) => snippet.text(location.origin, sid, value);
  return html`<div class="tabs" role="tablist" aria-label="Snippets" onKeyDown=${onKeyDown}>
      ${SNIPPETS.map(({ title }, index) => html`<button type="button" role="tab" id=${`tab-${index}`} aria-controls="snippet"
        aria-selected=${String(index === selected)} tabindex=${index === selected ? 0 : -1} onClick=${() => select(index)}>${title}</button>`)}
    </div>
    <div id="snippet" role="tabpanel" aria-labelledby=${`tab-${selected}`} tabindex="0" class="snippet">
      <${Copy} text=${async () => text(await readToken())} what=${`the snippet for ${snippet.title}, with the auth token`} />
      <pre>${text(token ?? "••••••••")}</pre>
    </div>
    <p class="muted">${snippet.note}${snippet.hasCertificate && html` <a href="ca.pem" download="microvisor-fake-ca.pem">Download the CA certificate</a>`}</p>`;
}
