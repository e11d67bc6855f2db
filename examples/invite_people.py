#!/usr/bin/env python3
"""
Invites the people of a CSV file, one row each: email, first name, last name, role; a row of headings may come first. Run it as often as you like:
nobody is invited twice.

  MUSTER_URL=https://muster.example/graphql MUSTER_TOKEN=api_... python3 invite_people.py people.csv

The token needs USERS at MANAGE, and what the roles give by themselves: nobody gives what they do not have (see docs/integrating.md). Needs nothing
but Python 3.9. Exits 0 when everybody is invited, 1 when rows were refused, 2 when the server could not be asked.
"""

import csv
import hashlib
import http.client
import json
import os
import sys
import time
import urllib.error
import urllib.request

URL = os.environ.get("MUSTER_URL", "http://localhost:4000/graphql")
TOKEN = os.environ.get("MUSTER_TOKEN")
ROWS_PER_CALL = 100
ATTEMPTS = 8
TIMEOUT_SECONDS = 30

INVITE = """mutation Invite($input: InviteUsersInput!) {
  inviteUsers(input: $input) {
    results { email invitation { id status } errors { code message path } }
    errors { code message path }
  }
}"""


def main():
    if len(sys.argv) != 2 or not TOKEN:
        fail("Usage: MUSTER_URL=... MUSTER_TOKEN=... python3 invite_people.py people.csv")
    rows = read_rows(sys.argv[1])
    refused = 0
    for start in range(0, len(rows), ROWS_PER_CALL):
        refused += invite(rows[start : start + ROWS_PER_CALL])
    sys.exit(0 if refused == 0 else 1)


def read_rows(path):
    # Spreadsheets begin a file with a mark, which is no part of the first address.
    with open(path, encoding="utf-8-sig", newline="") as file:
        lines = [[cell.strip() for cell in line] for line in csv.reader(file) if any(line)]
    # A first row without an address is the names of the columns.
    if lines and not any("@" in cell for cell in lines[0]):
        lines = lines[1:]
    return [row_of(*(line + [""] * 4)[:4]) for line in lines]


def row_of(email, first_name, last_name, role):
    return {
        "email": email,
        "firstName": first_name or None,
        "lastName": last_name or None,
        "membership": {"role": role or "USER"},
    }


def invite(rows):
    """Invites these, and answers how many were refused."""
    # The same rows have the same key: a call that was cut off answers as if it had not been.
    key = hashlib.sha256(json.dumps(rows, sort_keys=True).encode()).hexdigest()
    payload = call({"input": {"invitations": rows, "idempotencyKey": key}})
    for error in payload["errors"]:
        print(error["message"], file=sys.stderr)
    refused = len(rows) if payload["errors"] else 0
    for result in payload["results"]:
        # Somebody who was invited before is no reason to stop.
        real = [error for error in result["errors"] if error["code"] != "ALREADY_EXISTS"]
        for error in real:
            print(f"{result['email']}: {error['message']} ({error['code']})", file=sys.stderr)
        if real:
            refused += 1
        else:
            print(f"{result['email']}: {'was invited before' if result['errors'] else 'invited'}", flush=True)
    return refused


def call(variables):
    """Asks until the server answers: what was cut off, and what came too often, is asked again after a pause."""
    for attempt in range(1, ATTEMPTS + 1):
        status, wait, body = post({"query": INVITE, "variables": variables})
        if status is not None and status < 500 and status != 429:
            return data_of(json.loads(body))
        if attempt < ATTEMPTS:
            time.sleep(float(wait) if status == 429 and wait else 2**attempt / 4)
    fail("The server does not answer.")


def post(body):
    request = urllib.request.Request(
        URL,
        data=json.dumps(body).encode(),
        headers={
            "Authorization": f"Bearer {TOKEN}",
            "Content-Type": "application/json",
            "Accept": "application/graphql-response+json",
            "Accept-Language": "en",
        },
    )
    try:
        with urllib.request.urlopen(request, timeout=TIMEOUT_SECONDS) as response:
            return response.status, None, response.read()
    except urllib.error.HTTPError as error:
        return error.code, error.headers.get("Retry-After"), error.read()
    except (OSError, http.client.HTTPException):
        return None, None, b""


def data_of(answer):
    for error in answer.get("errors", []):
        fail(f"{error['message']} ({error.get('extensions', {}).get('code')})")
    return answer["data"]["inviteUsers"]


def fail(sentence):
    print(sentence, file=sys.stderr)
    sys.exit(2)


if __name__ == "__main__":
    main()
