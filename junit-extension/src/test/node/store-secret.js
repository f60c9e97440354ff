'use strict';

const twilio = require('twilio');

async function main() {
  const { deviceSecrets } = twilio().microvisor.v1.devices('thermostat-1');
  const secret = await deviceSecrets.create({ key: 'wifi_password', value: 'hunter2!' });
  console.log(secret.url);
}

main();
