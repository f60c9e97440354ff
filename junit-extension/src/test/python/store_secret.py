import base64
import json
import os
from urllib.parse import urlencode
from urllib.request import Request, urlopen

credentials = os.environ["TWILIO_ACCOUNT_SID"] + ":" + os.environ["TWILIO_AUTH_TOKEN"]
request = Request(
    "https://microvisor.twilio.com/v1/Devices/thermostat-1/Secrets",
    data=urlencode({"Key": "wifi_password", "Value": "hunter2!"}).encode(),
    headers={"Authorization": "Basic " + base64.b64encode(credentials.encode()).decode()},
)
with urlopen(request) as response:
    print(json.load(response)["url"])
