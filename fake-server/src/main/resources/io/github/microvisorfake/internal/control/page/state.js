// Saves the content of the account, restores it, and goes back to the seed.
import { get, path, post, put, remove } from "./api.js";
import { toRealTime } from "./clock.js";
import { count, exact } from "./format.js";
import { html, useRef, useState } from "./htm-preact.js";
import { change, tell } from "./live.js";
import { Confirm, Time, Title } from "./parts.js";

/** What was saved in this page, by account; gone when the page is left, since it contains secrets. */
const kept = new Map();

export function State({ account }) {
  const target = path("accounts", account.accountSid);
  return html`<${Title} text="Save, restore, reset" />
    <${Save} sid=${account.accountSid} target=${`${target}/state`} />
    <${Restore} target=${`${target}/state`} />
    <${Reset} target=${target} />`;
}

function readState(target) {
  return get(`${target}?reveal=true`);
}

function Save({ sid, target }) {
  const [, update] = useState(0);
  const states = kept.get(sid) ?? [];
  async function keep() {
    const state = await attempt(() => readState(target));
    if (state) {
      kept.set(sid, [{ state, time: new Date().toISOString() }, ...states]);
      update((round) => round + 1);
      tell("The state is kept until this page is left.");
    }
  }
  async function download() {
    const state = await attempt(() => readState(target));
    if (state) {
      save(`microvisor-fake-${sid}.json`, JSON.stringify({ accounts: [state] }, null, 2));
    }
  }
  return html`<section class="card" aria-labelledby="save"><h2 id="save">Save</h2>
    <p>Devices, apps, keys, configs and secrets with their values, auth token and API key secrets. The file is also a seed: <code>--seed</code> starts a fake with it.</p>
    <div class="actions"><button type="button" class="primary" onClick=${download}>Download</button>
      <button type="button" onClick=${keep}>Keep in this page</button></div>
    ${states.length > 0 && html`<ul class="rows">${states.map(({ state, time }) => html`<li class="fault-row" key=${time}>
      <span><span title=${exact(time)}>${time.slice(11, 19)} UTC</span> <span class="muted">${contents(state)}</span></span>
      <${Confirm} label="Restore" what=${`the state of ${time}`} question="Replace what the account holds now?" action=${() => restore(target, state)} /></li>`)}</ul>`}
  </section>`;
}

function contents(state) {
  const size = (value) => Object.keys(value ?? {}).length;
  return [count(size(state.devices), "device"), count(size(state.configs), "config"), count(size(state.secrets), "secret")].join(", ");
}

async function attempt(action) {
  try {
    return await action();
  } catch (error) {
    tell(error.message, true);
    return null;
  }
}

function save(name, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

function restore(target, state) {
  return change(() => put(target, state), "The state is restored.");
}

function Restore({ target }) {
  const [state, setState] = useState(null);
  const field = useRef(null);
  async function choose(event) {
    const file = event.target.files[0];
    setState(file === undefined ? null : await attempt(async () => entryOf(JSON.parse(await file.text()))));
  }
  async function run() {
    if (await restore(target, state)) {
      setState(null);
      field.current.value = "";
    }
  }
  return html`<section class="card" aria-labelledby="restore"><h2 id="restore">Restore</h2>
    <p>Replaces what the account holds. Dates become now; clock, faults and journal stay as they are.</p>
    <form class="inline" onSubmit=${(event) => event.preventDefault()}>
      <label>A saved file <input type="file" accept="application/json,.json" ref=${field} onChange=${choose} /></label>
    </form>
    ${state !== null && html`<p>${contents(state)} <${Confirm} label="Restore" what="the file" question="Replace what the account holds now?" action=${run} /></p>`}
  </section>`;
}

/** Accepts a seed with one account, and the entry of an account alone. */
function entryOf(json) {
  const accounts = json.accounts ?? [json];
  if (!Array.isArray(accounts) || accounts.length !== 1) {
    throw new Error("The file does not hold exactly one account.");
  }
  return accounts[0];
}

function Reset({ target }) {
  const [isAll, setAll] = useState(true);
  async function reset() {
    const isDone = await change(() => post(`${target}/reset`), "The account is as at the start.");
    if (isDone && isAll && (await change(() => remove(`${target}/faults`), "The faults are removed."))) {
      await toRealTime(`${target}/clock`);
      tell("Everything is undone: the content is as at the start, no fault is armed, the clock shows the real time.");
    }
  }
  return html`<section class="card" aria-labelledby="reset"><h2 id="reset">Undo everything</h2>
    <p>Brings the account back to its seed: what was created is gone, what was deleted is back. The journal stays.</p>
    <p><label class="check"><input type="checkbox" checked=${isAll} onChange=${() => setAll(!isAll)} /> Also remove the faults and return to the real time</label></p>
    <div class="actions"><${Confirm} label="Reset" what="the account" question="Undo all changes?" action=${reset} kind="danger" /></div>
  </section>`;
}
