#!/usr/bin/env python3
"""
Invites the people of a CSV file, one row each: email, first name, last name, role. The role may be left out (USER) and written small, a row of
headings may come first. The file is UTF-8, its cells are parted by commas, and a cell with a comma is in quotes. Run it as often as you like:
nobody is invited twice.

  MUSTER_URL=https://muster.example/graphql MUSTER_TOKEN=api_... python3 invite_people.py people.csv

The token needs USERS at MANAGE, and what the roles give by themselves: nobody gives what they do not have (see docs/integrating.md). Needs nothing
but Python 3.9. Exits 0 when everybody is invited, 1 when rows were refused, and the others are invited, 2 when the file could not be read or the
server could not be asked.
"""

import csv
import errno
import hashlib
import http.client
import io
import json
import os
import re
import sys
import time
import urllib.error
import urllib.request

URL = os.environ.get("MUSTER_URL", "http://localhost:4000/graphql")
TOKEN = os.environ.get("MUSTER_TOKEN")
ROLES = ("ADMIN", "MODERATOR", "USER", "LIMITED_USER")
COLUMNS = 4
LONGEST_CELL = 255
ROWS_PER_CALL = 100
ATTEMPTS = 8
TIMEOUT_SECONDS = 30
# A cell in quotes, and the comma in front of it.
QUOTED_CELL = re.compile(r'(^|,)"(?:[^"]|"")*"(?=,|\n?\Z)')

INVITE = """mutation Invite($input: InviteUsersInput!) {
  inviteUsers(input: $input) {
    results { email invitation { id status } errors { code message path } }
    errors { code message path }
  }
}"""


def main():
    if len(sys.argv) != 2 or not TOKEN:
        fail("Usage: MUSTER_URL=... MUSTER_TOKEN=... python3 invite_people.py people.csv")
    if not re.match(r"https?://", URL):
        fail("MUSTER_URL is the address of the API, such as https://muster.example/graphql.")
    good = []
    refused = 0
    for line, cells in read_rows(sys.argv[1]):
        fault = fault_in(cells)
        if fault is None:
            good.append((line, cells))
        else:
            refuse(line, cells[0], fault, "INVALID")
            refused += 1
    for start in range(0, len(good), ROWS_PER_CALL):
        refused += invite(good[start : start + ROWS_PER_CALL])
    sys.exit(0 if refused == 0 else 1)


def read_rows(path):
    """The rows, each with the line that it begins on. What is no CSV is refused as a whole: nobody knows where its cells end."""
    rows = [(line, [cell.strip() for cell in cells]) for line, cells in rows_of(path)]
    filled = [(line, cells) for line, cells in rows if any(cells)]
    # A first row without an address is the names of the columns.
    return filled if filled and any("@" in cell for cell in filled[0][1]) else filled[1:]


def rows_of(path):
    # A cell may be of any length until it is looked at.
    csv.field_size_limit(2**31 - 1)
    lines = io.StringIO(text_of(path)).readlines()
    reader = csv.reader(lines)
    begin = 0
    for cells in reader:
        # The reader makes what it can of a quote that stands inside a cell, or is not closed.
        if '"' in QUOTED_CELL.sub(r"\1", "".join(lines[begin : reader.line_num])):
            fail(f'{path}, line {begin + 1}: a quote belongs around a whole cell, and is doubled inside: "Ada ""Countess"" King".')
        yield begin + 1, cells
        begin = reader.line_num


def text_of(path):
    try:
        # Spreadsheets begin a file with a mark, which is no part of the first address.
        with open(path, encoding="utf-8-sig") as file:
            text = file.read()
        if "\0" not in text:
            return text
    except FileNotFoundError:
        fail(f"There is no file {path}.")
    except OSError as error:
        fail(f"{path} cannot be read ({errno.errorcode.get(error.errno)}).")
    except UnicodeDecodeError:
        pass
    return fail(f'{path} is not UTF-8. Save it as "CSV UTF-8".')


def fault_in(cells):
    """What is wrong with a row that would stop the others of its call; None when nothing is."""
    if any(cells[COLUMNS:]):
        return f"More than {COLUMNS} cells."
    if any(len(cell) > LONGEST_CELL for cell in cells):
        return f"A cell has more than {LONGEST_CELL} characters."
    role = input_of(cells)["membership"]["role"]
    return None if role in ROLES else f"{role} is no role. Roles are {', '.join(ROLES)}."


def input_of(cells):
    email, first_name, last_name, role = (cells + [""] * COLUMNS)[:COLUMNS]
    return {
        "email": email,
        "firstName": first_name or None,
        "lastName": last_name or None,
        "membership": {"role": (role or "USER").upper()},
    }


def invite(rows):
    """Invites these, and answers how many were refused."""
    invitations = [input_of(cells) for _, cells in rows]
    # The same rows have the same key: a call that was cut off answers as if it had not been.
    key = hashlib.sha256(json.dumps(invitations, sort_keys=True).encode()).hexdigest()
    payload = call({"input": {"invitations": invitations, "idempotencyKey": key}})
    if payload["errors"]:
        [error, *_] = payload["errors"]
        for line, cells in rows:
            refuse(line, cells[0], error["message"], error["code"])
        return len(rows)
    refused = 0
    for (line, _), result in zip(rows, payload["results"]):
        # Somebody who was invited before is no reason to stop.
        real = [error for error in result["errors"] if error["code"] != "ALREADY_EXISTS"]
        if real:
            refuse(line, result["email"], real[0]["message"], real[0]["code"])
            refused += 1
        else:
            print(f"{result['email']}: {'was invited before' if result['errors'] else 'invited'}", flush=True)
    return refused


def refuse(line, email, message, code):
    print(f"line {line}, {email}: {message} ({code})", file=sys.stderr)


def call(variables):
    """Asks until the server answers: what was cut off, and what came too often, is asked again after a pause."""
    for attempt in range(1, ATTEMPTS + 1):
        status, wait, body = post({"query": INVITE, "variables": variables})
        if status is not None and status < 500 and status != 429:
            return data_of(body)
        if attempt < ATTEMPTS:
            time.sleep(int(wait) if status == 429 and wait and wait.isdigit() else 2**attempt / 4)
    fail("The server does not answer.")


def post(body):
    request = urllib.request.Request(
        URL,
        data=json.dumps(body, ensure_ascii=False).encode(),
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


def data_of(body):
    try:
        answer = json.loads(body)
    except ValueError:
        answer = None
    if not isinstance(answer, dict):
        answer = {}
    for error in answer.get("errors") or []:
        fail(f"{error['message']} ({error.get('extensions', {}).get('code')})")
    return (answer.get("data") or {}).get("inviteUsers") or fail(f"What answers at {URL} is not Muster.")


def fail(sentence):
    print(sentence, file=sys.stderr)
    sys.exit(2)


if __name__ == "__main__":
    main()
