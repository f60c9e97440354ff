import { get, path, post, query, remove } from "./api.js";
import { versionOf } from "./devices.js";
import { Entries } from "./entries.js";
import { Firmware } from "./firmware.js";
import { html, useState } from "./htm-preact.js";
import { useLoad } from "./lists.js";
import { change } from "./live.js";
import { Confirm, Empty, Loading, Problem, Sid, Title } from "./parts.js";
import { go, href } from "./route.js";

/** A device, found by its SID: its state, its entries, and what its firmware reads. */
export function Device({ account, route }) {
  const devices = path("accounts", account.accountSid, "devices");
  const version = versionOf(account);
  const found = useLoad((signal) => get(devices + query({ search: route.id, pageSize: 1 }), { signal }), [route.id, version], route.id);
  if (found.error) {
    return html`<${Problem} error=${found.error} retry=${found.reload} />`;
  }
  if (found.data === undefined) {
    return html`<${Loading} rows=${8} />`;
  }
  const device = found.data.items[0];
  const list = href(account.accountSid, "devices");
  return device === undefined
    ? html`<${Missing} list=${list} />`
    : html`<${Found} key=${device.sid} device=${device} owner=${`${devices}/${path(device.sid)}`} list=${list}
        account=${account} route=${route} reload=${found.reload} />`;
}

function Missing({ list }) {
  return html`<${Title} text="Device" />
    <${Empty} title="There is no such device"><p>It may have been removed. <a href=${list}>All devices</a></p><//>`;
}

function Found({ device, owner, list, account, route, reload }) {
  const drop = async () => (await change(() => remove(owner), "The device is removed.")) && go(list);
  return html`
    <p class="crumbs"><a data-close href=${list}>Devices</a></p>
    <${Title} text=${device.uniqueName ?? device.sid}>
      <button type="button" onClick=${showFirmware}>What the firmware reads</button>
      <${Confirm} label="Remove" what="the device" question="Remove the device with all it has?" action=${drop} />
    <//>
    <section class="card" aria-labelledby="device-facts"><h2 class="hidden" id="device-facts">State</h2>
      <${Facts} device=${device} /><${Report} owner=${owner} changed=${reload} /></section>
    <${Entries} owner=${owner} route=${route} kind="config" />
    <${Entries} owner=${owner} route=${route} kind="secret" />
    <${Firmware} account=${path("accounts", account.accountSid)} owner=${owner} version=${versionOf(account)} />`;
}

function showFirmware() {
  const heading = document.getElementById("firmware");
  heading.scrollIntoView();
  heading.closest("section").querySelector("button").focus({ preventScroll: true });
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
    ${known.map(([name, title]) => html`<div><dt>${title}</dt><dd>${name.endsWith("App") && device[name] ? html`<code>${device[name]}</code>` : device[name] ?? html`<span class="muted">none</span>`}</dd></div>`)}
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
