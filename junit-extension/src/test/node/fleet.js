'use strict';

// Devices and apps by Twilio's client at the command of a test: see serving.js.
// Arguments: the fake's address, an account's SID and token.

const twilio = require('twilio');
const { clientOf, serve } = require('./serving');

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
