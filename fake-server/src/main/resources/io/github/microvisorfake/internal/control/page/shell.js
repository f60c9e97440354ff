// What surrounds every screen: the navigation, the banner and the notices.
import { path, post, remove } from "./api.js";
import { exact } from "./format.js";
import { isSpent } from "./faults.js";
import { html, useEffect, useRef, useState } from "./htm-preact.js";
import { accountNow, change, dismiss } from "./live.js";
import { go, href } from "./route.js";
import { GROUPS } from "./screens.js";

export function Nav({ accounts, account, screen, showKeys }) {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => setOpen(false), [screen, account?.accountSid]);
  return html`<header class="side">
    <div class="top">
      <p class="brand"><a href=${href(account?.accountSid ?? "", "overview")}><img src="icon.svg" alt="" width="20" height="20" /> Microvisor Fake</a></p>
      <button type="button" class="menu" aria-expanded=${String(isOpen)} aria-controls="nav" onClick=${() => setOpen(!isOpen)}>Menu</button>
    </div>
    <div id="nav" class=${isOpen ? "fold open" : "fold"}>
      ${accounts.length > 1 && html`<${AccountChoice} accounts=${accounts} account=${account} screen=${screen} />`}
      <nav aria-label="Screens">${GROUPS.map((group) => html`<${Group} group=${group} account=${account} screen=${screen} />`)}</nav>
      <div class="foot">
        <${Theme} />
        <button type="button" class="quiet" onClick=${showKeys}>Keys <kbd>?</kbd></button>
      </div>
    </div>
  </header>`;
}

function Group({ group, account, screen }) {
  return html`<p class="group">${group.title}</p>
    <ul>${group.screens.map((entry) => html`<li>
      <a href=${href(account?.accountSid ?? "", entry.name)} aria-current=${entry === screen ? "page" : null}>
        <span>${entry.title}</span>
        ${entry.count && account && html`<span class="count">${entry.count(account).toLocaleString("en")}</span>`}
      </a></li>`)}
    </ul>`;
}

function AccountChoice({ accounts, account, screen }) {
  return html`<label class="account">Account
    <select value=${account.accountSid} onChange=${(event) => go(href(event.target.value, screen.name))}>${useOptions(accounts)}</select>
  </label>`;
}

/** Returns the same options until there is a new account: tests of other languages may create thousands. */
function useOptions(accounts) {
  const kept = useRef([]);
  if (kept.current.length !== accounts.length) {
    kept.current = accounts.map(({ accountSid }) => html`<option key=${accountSid} value=${accountSid}>${accountSid}</option>`);
  }
  return kept.current;
}

const THEMES = ["system", "light", "dark"];

function Theme() {
  const [theme, setTheme] = useState(window.pageTheme.get());
  function choose(event) {
    window.pageTheme.set(event.target.value);
    setTheme(event.target.value);
  }
  return html`<label class="theme">Theme
    <select value=${theme} onChange=${choose}>${THEMES.map((name) => html`<option value=${name}>${name}</option>`)}</select>
  </label>`;
}

/** Says on every screen that requests may fail on purpose, or that time stands still. */
export function Banner({ account, live }) {
  const isStopped = live.clock !== null && !live.clock.running;
  const armed = live.faults.filter((fault) => !isSpent(fault)).length;
  if (account === undefined || (armed === 0 && !isStopped)) {
    return null;
  }
  const sid = account.accountSid;
  return html`<div class="banner" role="status">
    ${armed > 0 && html`<${Armed} sid=${sid} count=${armed} />`}
    ${isStopped && html`<p>Time stands still at <a href=${href(sid, "clock")}>${exact(accountNow())}</a>.
      <button type="button" onClick=${() => change(() => post(path("accounts", sid, "clock"), { run: true }), "The clock runs.")}>Let it run</button></p>`}
  </div>`;
}

function Armed({ sid, count }) {
  const text = count === 1 ? "1 fault is armed" : `${count} faults are armed`;
  const clear = () => change(() => remove(path("accounts", sid, "faults")), "The faults are removed.");
  return html`<p><a href=${href(sid, "faults")}>${text}</a>: requests may fail on purpose.
    <button type="button" onClick=${clear}>Remove ${count === 1 ? "it" : "them"}</button></p>`;
}

export function Notice({ notice }) {
  return html`<div class="notices" role="status" aria-live="polite">
    ${notice && html`<p class=${notice.isError ? "notice bad" : "notice"}><span>${notice.text}</span>
      <button type="button" class="quiet" onClick=${dismiss} aria-label="Dismiss">×</button></p>`}
  </div>`;
}

export function Lost() {
  return html`<div class="banner lost" role="alert"><p>The fake does not respond. Trying again…</p></div>`;
}

export function Locked() {
  return html`<h1>This page needs its token</h1>
    <p>Open the address that the program printed when it started, <code>${location.origin}/_fake/?token=…</code>, or paste the token.
      It is also in the ready file.</p>
    <form class="inline" action="./" method="get">
      <label>Token <input name="token" autocomplete="off" required autofocus /></label>
      <button class="primary">Open</button>
    </form>`;
}
