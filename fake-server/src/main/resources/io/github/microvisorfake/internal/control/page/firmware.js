// What REST returns of each entry, beside what the device's firmware reads.
import { get, path, post, query } from "./api.js";
import { isReadableByFirmware } from "./format.js";
import { html, useEffect, useState } from "./htm-preact.js";
import { tell } from "./live.js";
import { Empty, Value } from "./parts.js";

const COMPARED = 100;
const STORES = { configs: "CONFIG", secrets: "SECRET" };

async function entriesOf(owner, scope) {
  const lists = await Promise.all(Object.keys(STORES).map((name) => get(`${owner}/${name}${query({ pageSize: COMPARED })}`)));
  return Object.values(STORES).flatMap((store, index) => lists[index].items.map((entry) => ({ scope, store, ...entry })));
}

/** Reads all entries of the device and of its account in one fetch, as firmware would. */
async function compare(account, owner) {
  const entries = (await Promise.all([entriesOf(owner, "DEVICE"), entriesOf(account, "ACCOUNT")])).flat();
  const asked = entries.filter((entry) => isReadableByFirmware(entry.key));
  const response = await fetchItems(owner, asked);
  const read = new Map(asked.map((entry, index) => [entry, response.items?.[index] ?? { result: response.result }]));
  return { result: response.result, rows: entries.map((entry) => ({ entry, item: read.get(entry) ?? { result: "INVALIDCONFIGKEY" } })) };
}

function fetchItems(owner, entries) {
  return post(`${owner}/fetch`, { items: entries.map(({ scope, store, key }) => ({ scope, store, key })) });
}

export function Firmware({ account, owner, version }) {
  const [comparison, setComparison] = useState(null);
  async function read() {
    try {
      setComparison(await compare(account, owner));
    } catch (error) {
      tell(error.message, true);
    }
  }
  useEffect(() => void (comparison !== null && read()), [version]);
  return html`<section class="card" aria-labelledby="firmware">
    <div class="card-head"><h2 id="firmware">What the firmware reads</h2>
      <button type="button" class="primary" onClick=${read}>${comparison === null ? "Read as the firmware" : "Read again"}</button></div>
    <p class="muted">Firmware names scope, store and key of each item. It gets exactly that item: a config of the account does not stand in for one of the device.
      ${comparison === null && " This shows the values of secrets."}</p>
    ${comparison !== null && html`<${Comparison} comparison=${comparison} />`}
    <${Ask} owner=${owner} />
  </section>`;
}

function Comparison({ comparison }) {
  const { result, rows } = comparison;
  if (rows.length === 0) {
    return html`<${Empty} title="Nothing to read"><p>Neither the device nor its account has a config or a secret.</p><//>`;
  }
  return html`<p>The fetch of all items at once: <${Result} result=${result} />${result === "RESPONSETOOLARGE" && " Firmware has to ask for fewer items at a time."}</p>
    <div class="scroll" tabindex="0" role="region" aria-label="REST and firmware"><table class="compare">
      <thead><tr><th scope="col">Item</th><th scope="col">REST returns</th><th scope="col">Firmware reads</th></tr></thead>
      <tbody>${rows.map(({ entry, item }) => html`<tr>
        <td data-label="Item"><span class="muted small">${entry.scope} ${entry.store}</span><br /><code>${entry.key}</code></td>
        <td data-label="REST returns">${entry.store === "CONFIG" ? html`<${Value} text=${entry.value} />` : html`<span class="muted">the key, never the value</span>`}</td>
        <td data-label="Firmware reads">${item.value === undefined || item.value === null ? html`<${Result} result=${item.result} />` : html`<${Value} text=${item.value} />`}</td>
      </tr>`)}</tbody></table></div>`;
}

function Result({ result }) {
  return html`<span class=${result === "OK" ? "chip good" : "chip warn"}>${result}</span>`;
}

/** Fetches one item by its name, present or not. */
function Ask({ owner }) {
  const [item, setItem] = useState({ scope: "DEVICE", store: "SECRET", key: "" });
  const [outcome, setOutcome] = useState(null);
  const set = (name) => (event) => setItem({ ...item, [name]: event.target.value });
  async function submit(event) {
    event.preventDefault();
    try {
      const response = await fetchItems(owner, [item]);
      setOutcome({ item, ...(response.items?.[0] ?? { result: response.result }) });
    } catch (error) {
      setOutcome({ item, result: error.message });
    }
  }
  return html`<h3>Ask for one item</h3><form class="inline" onSubmit=${submit}>
      <label>Scope <select value=${item.scope} onChange=${set("scope")}><option value="DEVICE">DEVICE</option><option value="ACCOUNT">ACCOUNT</option></select></label>
      <label>Store <select value=${item.store} onChange=${set("store")}><option value="SECRET">SECRET</option><option value="CONFIG">CONFIG</option></select></label>
      <label>Key <input value=${item.key} required autocomplete="off" onInput=${set("key")} /></label>
      <button>Fetch</button>
    </form>
    <p role="status">${outcome && html`<code>${outcome.item.scope} ${outcome.item.store} ${outcome.item.key}</code>: <${Result} result=${outcome.result} /> ${outcome.value !== undefined && outcome.value !== null && html`<${Value} text=${outcome.value} />`}`}</p>`;
}
