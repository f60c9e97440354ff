#!/usr/bin/env python3
"""Provisions a device, breaks a request on purpose, and continues with the saved state in a second run."""
import base64
import json
import os
import subprocess
import time
import urllib.error
import urllib.parse
import urllib.request


class Fake:
    def __init__(self, *options):
        if os.path.exists("ready.json"):
            os.remove("ready.json")
        command = ["java", "-jar", "fake-server/target/microvisor-fake.jar", "--port", "0", "--log", "off"]
        self.process = subprocess.Popen([*command, "--ready-file", "ready.json", *options], stdout=subprocess.DEVNULL)
        while not os.path.exists("ready.json"):
            assert self.process.poll() is None, "the fake did not start"
            time.sleep(0.1)
        with open("ready.json", encoding="utf-8") as file:
            self.ready = json.load(file)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.process.terminate()
        self.process.wait()

    def control(self, method, path, body=None):
        request = urllib.request.Request(f"{self.ready['url']}/_fake/{path}", method=method)
        request.add_header("Authorization", "Bearer " + self.ready["controlToken"])
        if body is not None:
            request.data = json.dumps(body).encode()
            request.add_header("Content-Type", "application/json")
        with urllib.request.urlopen(request) as response:
            return json.loads(response.read() or "null")

    def api(self, account, path, form=None):
        data = urllib.parse.urlencode(form).encode() if form else None
        request = urllib.request.Request(f"{self.ready['url']}/v1/{path}", data)
        credentials = f"{account['accountSid']}:{account['authToken']}".encode()
        request.add_header("Authorization", "Basic " + base64.b64encode(credentials).decode())
        try:
            with urllib.request.urlopen(request) as response:
                return response.status, json.load(response)
        except urllib.error.HTTPError as error:
            return error.code, json.load(error)


with Fake() as fake:
    # An account with its seed.
    seed = {"devices": [{"uniqueName": "thermostat-1", "secrets": {"wifi_password": "hunter2!"}}]}
    account = fake.control("POST", "accounts", seed)
    path = "accounts/" + account["accountSid"]

    # An hour later, the service is unavailable once. The code under test has to try again.
    fake.control("POST", path + "/clock", {"advance": "PT1H"})
    fake.control("POST", path + "/faults", {"method": "POST", "path": "/v1/Devices/*/Configs", "status": 503})
    config = {"Key": "broker", "Value": "mqtt.example.com"}
    assert fake.api(account, "Devices/thermostat-1/Configs", config)[0] == 503
    assert fake.api(account, "Devices/thermostat-1/Configs", config)[0] == 201
    assert fake.control("GET", path + "/faults")["faults"][0]["struck"] == 1
    assert fake.control("GET", path + "/requests")["requests"][0]["fault"] == "status"

    # What the device reads.
    wifi_password = {"scope": "DEVICE", "store": "SECRET", "key": "wifi_password"}
    broker = {"scope": "DEVICE", "store": "CONFIG", "key": "broker"}
    fetched = fake.control("POST", path + "/devices/thermostat-1/fetch", {"items": [wifi_password, broker]})
    assert [item["value"] for item in fetched["items"]] == ["hunter2!", "mqtt.example.com"]

    # A config that repeats a secret is a leak.
    assert fake.control("GET", path + "/leaks")["leaks"] == []
    fake.control("POST", path + "/configs", {"key": "debug", "value": "psk=hunter2!"})
    assert fake.control("GET", path + "/leaks")["leaks"][0]["where"] == "config account/debug"

    # The state is the seed of the next run.
    with open("saved.json", "w", encoding="utf-8") as file:
        json.dump({"accounts": [fake.control("GET", path + "/state?reveal=true")]}, file)

with Fake("--seed", "saved.json") as fake:
    status, config = fake.api(account, "Devices/thermostat-1/Configs/broker")
    assert (status, config["value"]) == (200, "mqtt.example.com")
