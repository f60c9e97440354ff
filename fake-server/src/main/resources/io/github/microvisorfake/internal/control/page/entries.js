// Configs and secrets, of an account or of a device. A secret's value is read only when it is asked for.
import { get, isAddressable, path, post, put, query, remove } from "./api.js";
import { isReadableByFirmware } from "./format.js";
import { html, useEffect, useLayoutEffect, useRef, useState } from "./htm-preact.js";
import { Pager, Rows, usePage } from "./lists.js";
import { change, tell } from "./live.js";
import { Confirm, Copy, Empty, Time, Title, Value } from "./parts.js";

const RANDOM_BYTES = 24;

export function AccountEntries({ account, route }) {
  const owner = path("accounts", account.accountSid);
  return html`<${Title} text="Configs and secrets" />
    <p class="lead">Of the account: every device of it can read them.</p>
    <${Entries} owner=${owner} route=${route} kind="config" />
    <${Entries} owner=${owner} route=${route} kind="secret" />`;
}

/** The configs or the secrets of an owner, with all that can be done to them. */
export function Entries({ owner, route, kind }) {
  const target = `${owner}/${kind}s`;
  const page = `${kind}s-page`;
  const [isAdding, setAdding] = useState(false);
  const list = usePage(target, { pageToken: route.parameters.get(page) });
  const add = (key, value) => change(() => post(target, { key, value }), `The ${kind} ${key} is created.`);
  return html`<section class="card" aria-labelledby=${`${kind}s-title`}>
    <div class="card-head"><h2 id=${`${kind}s-title`}>${kind === "secret" ? "Secrets" : "Configs"}</h2>
      <button type="button" aria-expanded=${String(isAdding)} onClick=${() => setAdding(!isAdding)}>Add a ${kind}</button></div>
    ${isAdding && html`<${EntryForm} kind=${kind} save=${add} close=${() => setAdding(false)} />`}
    <${Rows} list=${list} loading=${1} empty=${html`<${Empty} title=${`No ${kind}s yet`}><p>Add one here, or over the API.</p><//>`}>
      ${(entries) => html`<ul class="rows">${entries.map((entry) => html`<${Entry} key=${entry.key} entry=${entry} kind=${kind} target=${target} />`)}</ul>`}
    <//>
    <${Pager} list=${list} name=${page} />
  </section>`;
}

function Entry({ entry, kind, target }) {
  const [isChanging, setChanging] = useState(false);
  const address = `${target}/${path(entry.key)}`;
  const set = (key, value) => change(() => put(address, { value }), `The ${kind} ${key} has a new value.`);
  const drop = () => change(() => remove(address), `The ${kind} ${entry.key} is deleted.`);
  return html`<li class="entry">
    <div class="entry-key"><code>${entry.key}</code> <${Copy} text=${entry.key} what=${`the key ${entry.key}`} />
      ${!isReadableByFirmware(entry.key) && html`<span class="chip warn" title="Firmware can only ask for keys of printable ASCII characters">firmware cannot read it</span>`}</div>
    <div class="entry-value">${kind === "secret" ? html`<${SecretValue} address=${address} entry=${entry} />` : html`<${Value} text=${entry.value} /> <${Copy} text=${entry.value} what=${`the value of ${entry.key}`} />`}</div>
    <div class="entry-actions">
      ${dateOf(entry) && html`<span class="muted"><${Time} value=${dateOf(entry)} /></span>`}
      ${isAddressable(entry.key) && html`<button type="button" class="quiet" aria-label=${`Change ${entry.key}`} onClick=${() => setChanging(!isChanging)}>Change</button>
      <${Confirm} label="Delete" what=${entry.key} question=${`Delete ${entry.key}?`} action=${drop} />`}
    </div>
    ${isChanging && html`<${EntryForm} kind=${kind} entry=${entry} save=${set} close=${() => setChanging(false)} />`}
  </li>`;
}

function dateOf(entry) {
  return entry.dateRotated ?? entry.dateUpdated;
}

function SecretValue({ address, entry }) {
  const [value, setValue] = useState(null);
  useEffect(() => setValue(null), [entry.sha256]);
  const read = async () => (await get(address + query({ reveal: true }))).value;
  async function toggle() {
    try {
      setValue(value === null ? await read() : null);
    } catch (error) {
      tell(error.message, true);
    }
  }
  if (!isAddressable(entry.key)) {
    return html`<span class="muted">a browser cannot send this key in a path</span>`;
  }
  return html`${value === null ? html`<code class="value muted">••••••••••••</code>` : html`<${Value} text=${value} />`}
    <button type="button" class="copy reveal" aria-label=${`${value === null ? "Reveal" : "Hide"} ${entry.key}`} onClick=${toggle}>${value === null ? "Reveal" : "Hide"}</button>
    <${Copy} text=${read} what=${`the value of ${entry.key}`} />`;
}

function random() {
  const bytes = crypto.getRandomValues(new Uint8Array(RANDOM_BYTES));
  return btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_");
}

/** Asks for a key, unless an entry is given, and a value. */
function EntryForm({ kind, entry, save, close }) {
  const [key, setKey] = useState(entry?.key ?? "");
  const [value, setValue] = useState(entry?.value ?? "");
  const first = useRef(null);
  // Before the next key, so that it goes into the field.
  useLayoutEffect(() => first.current.focus(), []);
  async function submit(event) {
    event.preventDefault();
    if (await save(key, value)) {
      close();
    }
  }
  return html`<form class="entry-form" onSubmit=${submit} onKeyDown=${(event) => event.key === "Escape" && close()}>
    ${entry === undefined && html`<label>Key <input ref=${first} value=${key} required maxlength="200" autocomplete="off" onInput=${(event) => setKey(event.target.value)} /></label>`}
    <label class="grow">Value <textarea ref=${entry && first} rows="2" value=${value} required onInput=${(event) => setValue(event.target.value)}></textarea></label>
    <div class="actions">
      ${kind === "secret" && html`<button type="button" onClick=${() => setValue(random())}>Random value</button>`}
      <button class="primary">${entry === undefined ? "Create" : "Save"}</button>
      <button type="button" onClick=${close}>Cancel</button>
    </div>
  </form>`;
}
