// All screens, in the order of the navigation.
import { Clock } from "./clock.js";
import { Device } from "./device.js";
import { Devices } from "./devices.js";
import { AccountEntries } from "./entries.js";
import { Faults } from "./faults.js";
import { Leaks } from "./leaks.js";
import { Overview } from "./overview.js";
import { Requests } from "./requests.js";
import { ApiKeys, Apps, PublicKeys } from "./resources.js";
import { State } from "./state.js";

export const GROUPS = [
  {
    title: "Look",
    screens: [
      { name: "overview", title: "Overview", letter: "o", view: Overview },
      { name: "requests", title: "Requests", letter: "r", view: Requests, count: (account) => account.requests },
      { name: "leaks", title: "Leaks", letter: "l", view: Leaks },
    ],
  },
  {
    title: "Content",
    screens: [
      { name: "devices", title: "Devices", letter: "d", view: Devices, detail: Device, count: (account) => account.devices },
      { name: "entries", title: "Configs and secrets", letter: "c", view: AccountEntries, count: (account) => account.configs + account.secrets },
      { name: "apps", title: "Apps", letter: "a", view: Apps, count: (account) => account.apps },
      { name: "public-keys", title: "Public keys", letter: "p", view: PublicKeys, count: (account) => account.publicKeys },
      { name: "api-keys", title: "API keys", letter: "k", view: ApiKeys },
    ],
  },
  {
    title: "Change",
    screens: [
      { name: "faults", title: "Faults", letter: "f", view: Faults },
      { name: "clock", title: "Clock", letter: "t", view: Clock },
      { name: "state", title: "Save, restore, reset", letter: "s", view: State },
    ],
  },
];

export const SCREENS = GROUPS.flatMap((group) => group.screens);
