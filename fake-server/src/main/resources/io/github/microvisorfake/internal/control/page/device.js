import { get, path, post, query, remove } from "./api.js";
import { Entries } from "./entries.js";
import { Firmware } from "./firmware.js";
import { html, useState } from "./htm-preact.js";
import { useLoad } from "./lists.js";
import { change } from "./live.js";
import { Confirm, Empty, Loading, Problem, Sid, Title } from "./parts.js";
import { go, href } from "./route.js";

/** A device: its state, its entries, and what its firmware reads. */
export function Device({ account, route }) {
  const sid = account.accountSid;
  const [version, setVersion] = useState(0);
  const devices = path("accounts", sid, "devices");
  const found = useLoad((signal) => get(devices + query({ search: route.id, pageSize: 1 }), { signal }), [route.id, version], route.id);
  if (found.error) {
    return html`<${Problem} error=${found.error} retry=${found.reload} />`;
  }
  if (found.data === undefined) {
    return html`<${Loading} rows=${8} />`;
  }
  const device = found.data.items[0];
  if (device === undefined) {
    return html`<${Title} text="Device" /><${Empty} title="There is no such device"><p>It may have been removed. <a href=${href(sid, "devices")}>All devices</a></p><//>`;
  }
  const owner = `${devices}/${path(device.sid)}`;
  const changed = () => setVersion((count) => count + 1);
  async function drop() {
    if (await change(() => remove(owner), "The device is removed.")) {
      go(href(sid, "devices"));
    }
  }
  return html`
    <p class="crumbs"><a data-close href=${href(sid, "devices")}>Devices</a></p>
    <${Title} text=${device.uniqueName ?? device.sid}><${Confirm} label="Remove" what="the device" question="Remove the device with all it has?" action=${drop} /><//>
    <section class="card" aria-labelledby="device-facts"><h2 class="hidden" id="device-facts">State</h2>
      <${Facts} device=${device} /><${Report} owner=${owner} changed=${changed} /></section>
    <${Entries} key=${`${device.sid}c`} owner=${owner} route=${route} kind="config" changed=${changed} />
    <${Entries} key=${`${device.sid}s`} owner=${owner} route=${route} kind="secret" changed=${changed} />
    <${Firmware} key=${device.sid} account=${path("accounts", sid)} owner=${owner} version=${version} />`;
}

const FACTS = [
  ["targetApp", "Target app"],
  ["reportedApp", "Reported app"],
  ["updateStatus", "Update status"],
  ["updateErrorCode", "Update error code"],
  ["loggingUntil", "Logging until"],
];

function Facts({ device }) {
  const known = FACTS.filter(([name]) => name in device);
  return html`<dl class="facts">
    <div><dt>SID</dt><dd><${Sid} value=${device.sid} what="the device's SID" /></dd></div>
    ${known.map(([name, title]) => html`<div><dt>${title}</dt><dd>${device[name] ?? html`<span class="muted">none</span>`}</dd></div>`)}
  </dl>`;
}

/** What the device itself would tell Twilio: the app that it runs now, or that the update failed. */
function Report({ owner, changed }) {
  const [isFailure, setFailure] = useState(false);
  const [value, setValue] = useState("");
  async function submit(event) {
    event.preventDefault();
    const body = isFailure ? { errorCode: Number(value) } : { app: value };
    if (await change(() => post(`${owner}/report`, body), "The device has reported.")) {
      setValue("");
      changed();
    }
  }
  return html`<form class="inline" onSubmit=${submit}>
    <label>The device reports <select value=${isFailure ? "error" : "app"} onChange=${(event) => setFailure(event.target.value === "error")}>
      <option value="app">that it runs an app</option><option value="error">that the update failed</option></select></label>
    <label>${isFailure ? "Error code" : "App, SID or unique name"} <input value=${value} required autocomplete="off"
      type=${isFailure ? "number" : "text"} onInput=${(event) => setValue(event.target.value)} /></label>
    <button>Report</button>
  </form>`;
}
