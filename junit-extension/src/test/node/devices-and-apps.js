'use strict';

// Calls Twilio's client for devices and apps as a test commands; see command-loop.js.
// Arguments: the fake's URL, an account's SID and auth token.

const twilio = require('twilio');
const { clientOf, serve } = require('./command-loop');

const [address, sid, token] = process.argv.slice(2);
const { devices, apps } = clientOf(twilio, address, sid, token).microvisor.v1;

const sids = (resources) => resources.map((resource) => resource.sid);

const calls = {
  fetchDevice: async (device) => (await devices(device).fetch()).toJSON(),
  updateDevice: async (device, parameters) => (await devices(device).update(parameters)).toJSON(),
  listDevices: async (pageSize) => sids(await devices.list({ pageSize })),
  fetchApp: async (app) => (await apps(app).fetch()).toJSON(),
  fetchManifest: async (app) => (await apps(app).appManifests().fetch()).toJSON(),
  removeApp: (app) => apps(app).remove(),
  listApps: async (pageSize) => sids(await apps.list({ pageSize })),
};

serve((call, ...parameters) => calls[call](...parameters));
