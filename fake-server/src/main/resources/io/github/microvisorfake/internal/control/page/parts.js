// Small parts that all screens share. Text reaches the page through Preact's text nodes only.
import { exact, relative } from "./format.js";
import { html, useLayoutEffect, useRef, useState } from "./htm-preact.js";
import { accountNow, tell } from "./live.js";

/** A button that copies a text. The text may be a promise, such as one for a value that has to be fetched. */
export function Copy({ text, what, label = "Copy" }) {
  const [isDone, setDone] = useState(false);
  async function copy() {
    try {
      await write(typeof text === "function" ? await text() : text);
      setDone(true);
      setTimeout(() => setDone(false), 1500);
    } catch (error) {
      tell(`Could not copy: ${error.message}`, true);
    }
  }
  return html`<button type="button" class="copy" onClick=${copy} aria-label=${`${label} ${what}`} title=${`${label} ${what}`}>
    ${isDone ? "Copied" : label}
  </button>`;
}

/** The clipboard needs a secure origin, which a page of another machine's fake over HTTP is not. */
async function write(text) {
  if (navigator.clipboard !== undefined) {
    return navigator.clipboard.writeText(text);
  }
  const area = document.createElement("textarea");
  area.value = text;
  document.body.append(area);
  area.select();
  const isCopied = document.execCommand("copy");
  area.remove();
  if (!isCopied) {
    throw new Error("the browser does not permit it");
  }
}

/** A time relative to the account's clock; the exact time is in the tooltip. Each refresh of the page renders it again. */
export function Time({ value }) {
  if (!value) {
    return html`<span class="muted">never</span>`;
  }
  return html`<time dateTime=${value} title=${exact(value)}>${relative(Date.parse(value), accountNow())}</time>`;
}

/** An identifier in the fixed-width font, with a button to copy it. */
export function Sid({ value, what = value }) {
  return html`<span class="sid"><code>${value}</code> <${Copy} text=${value} what=${what} /></span>`;
}

const SHORT = 160;

/** A value, shortened if it is long. */
export function Value({ text }) {
  const [isWhole, setWhole] = useState(false);
  if (text.length <= SHORT || isWhole) {
    return html`<code class="value">${text}</code>`;
  }
  return html`<code class="value">${text.slice(0, SHORT)}…</code> <button type="button" class="link" onClick=${() => setWhole(true)}>
      Show all ${text.length.toLocaleString("en")} characters
    </button>`;
}

export function Status({ request }) {
  const { status } = request;
  const kind = status === 0 || status >= 500 ? "bad" : status >= 400 ? "warn" : "good";
  return html`<span class=${`chip ${kind}`}>${status === 0 ? "none" : status}</span>`;
}

/** What an empty list says: that there is nothing, and what to do next. */
export function Empty({ title, children }) {
  return html`<div class="empty"><p class="empty-title">${title}</p>${children}</div>`;
}

/** Holds the place of a list while it is loaded, so that nothing jumps. */
export function Loading({ rows = 5 }) {
  return html`<div class="loading" role="status"><span class="hidden">Loading…</span>
    ${Array.from({ length: rows }, () => html`<div class="bar"></div>`)}
  </div>`;
}

export function Problem({ error, retry }) {
  return html`<div class="problem" role="alert"><p>${error.message}</p>
    ${retry && html`<button type="button" onClick=${retry}>Try again</button>`}
  </div>`;
}

/** A button that asks before it acts. */
export function Confirm({ label, what, question, action, kind = "quiet" }) {
  const [isAsking, setAsking] = useState(false);
  const yes = useRef(null);
  const ask = useRef(null);
  const wasAsking = useRef(false);
  useLayoutEffect(() => {
    if (isAsking) {
      yes.current?.focus();
    } else if (wasAsking.current) {
      ask.current?.focus();
    }
    wasAsking.current = isAsking;
  }, [isAsking]);
  if (!isAsking) {
    return html`<button type="button" class=${kind} ref=${ask} onClick=${() => setAsking(true)} aria-label=${`${label} ${what}`}>${label}</button>`;
  }
  const onKeyDown = (event) => event.key === "Escape" && setAsking(false);
  return html`<span class="confirm" role="group" aria-label=${question} onKeyDown=${onKeyDown}>
    <span>${question}</span>
    <button type="button" class="danger" ref=${yes} onClick=${() => { setAsking(false); action(); }}>${label}</button>
    <button type="button" onClick=${() => setAsking(false)}>Keep</button>
  </span>`;
}

/** The heading of a screen, with its actions on the right. */
export function Title({ text, count, children }) {
  return html`<div class="title"><h1>${text}${count === undefined ? "" : html` <span class="count">${count.toLocaleString("en")}</span>`}</h1>
    <div class="actions">${children}</div>
  </div>`;
}
