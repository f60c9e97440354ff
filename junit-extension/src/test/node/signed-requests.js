'use strict';

// Calls Twilio's client, which signs its requests, as a test commands; see command-loop.js.
// Arguments: the fake's URL, an account's SID, its auth token (unused), and the signing key as JSON.

const twilio = require('twilio');
const { clientOf, serve } = require('./command-loop');

const [address, accountSid, , signing] = process.argv.slice(2);
const { apiKeySid, apiKeySecret, credentialSid, privateKey, algorithm } = JSON.parse(signing);
const { v1 } = clientOf(twilio, address, apiKeySid, apiKeySecret, {
  accountSid,
  validationClient: { accountSid, credentialSid, signingKey: apiKeySid, privateKey, algorithm },
}).microvisor;

const calls = {
  create: async (key, value) => (await v1.accountConfigs.create({ key, value })).toJSON(),
  fetch: async (key) => (await v1.accountConfigs(key).fetch()).toJSON(),
  remove: (key) => v1.accountConfigs(key).remove(),
  list: async () => (await v1.accountConfigs.list({ limit: 20 })).map(({ key }) => key),
  second: async () => (await (await v1.accountConfigs.page({ pageSize: 1 })).nextPage()).instances.length,
};

serve((call, ...parameters) => calls[call](...parameters));
