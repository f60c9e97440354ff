'use strict';

// Twilio's example of signed requests: uploads a public key, creates an API key, and signs.
// The environment has the SID and the auth token of an account, the proxy and the certificate.

const { generateKeyPairSync } = require('crypto');
const twilio = require('twilio');

const { TWILIO_ACCOUNT_SID: accountSid, TWILIO_AUTH_TOKEN: authToken } = process.env;

async function signingClient() {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const client = twilio(accountSid, authToken);
  const credential = await client.accounts.v1.credentials.publicKey.create({ publicKey });
  const apiKey = await client.newSigningKeys.create({ friendlyName: 'deployment' });
  const validationClient = {
    accountSid,
    credentialSid: credential.sid,
    signingKey: apiKey.sid,
    privateKey,
  };
  return twilio(apiKey.sid, apiKey.secret, { accountSid, validationClient });
}

async function main() {
  const client = await signingClient();
  const { accountConfigs } = client.microvisor.v1;
  const created = await accountConfigs.create({ key: 'api_url', value: 'https://example.com/?a=b&c d' });
  const configs = await accountConfigs.list({ limit: 20 });
  await accountConfigs('api_url').remove();
  console.log(created.url, configs.length);
}

main();
