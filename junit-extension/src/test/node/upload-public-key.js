'use strict';

const { readFileSync } = require('fs');
const twilio = require('twilio');

async function main() {
  const { publicKey } = twilio().accounts.v1.credentials;
  const created = await publicKey.create({ publicKey: readFileSync('public_key.pem', 'utf8') });
  console.log(created.url);
}

main();
