"""Text, Markdown, HTML, JSON and YAML that are too deep, too long, or say more than they should."""

from __future__ import annotations

import json
from collections.abc import Callable

from tests.desk import resume
from tests.hostile.gets import OTHER, READ

PAGE = (
    "<html><body><h1>Jane Doe</h1><p>202-555-0143</p><h2>Experience</h2>"
    "<p>Welder, Acme, May 2019 - Present</p>{}</body>"
)
DATA = '{{"basics": {{"name": "Jane Doe"}}, "work": [{{"name": "Acme", "position": "Welder"}}], "x": {}}}'
LEVELS = "\n".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 10))
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
LONG = (
    resume()
    + "\n\n".join(part * (3_990 // len(part)) for part in ("a", "1", "a.", "a@", "1-", "é", "a_", "1/"))
    + "\n\n"
)


def html(more: str) -> bytes:
    return PAGE.format(more).encode()


def said(text: str) -> bytes:
    """A Markdown resume with this as a bullet."""
    return resume("Trained 30 nurses", text).encode("utf-8", "surrogatepass")


TEXTS: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "10 MB without a blank": ("a.txt", lambda: b"x" * 10_000_000, "too much"),
    "10 MB without a blank, a bullet": ("a.md", lambda: said("x" * 10_000_000), "too much"),
    "2 MB of digits": ("a.txt", lambda: b"Jane Doe\n" + b"1234567890" * 190_000, "more text"),
    "2 MB of signs of an address": ("a.txt", lambda: b"Jane Doe\n" + b"a.b-c_d@" * 240_000, "more text"),
    "2 MB of dates in a line": ("a.txt", lambda: b"Jane Doe\n" + b"May 2019 - " * 170_000, "more text"),
    "300,000 words in a line": ("a.txt", lambda: b"Jane Doe\n" + b"word " * 300_000, "more text"),
    "300,000 words in lines": (
        "a.txt",
        lambda: b"Jane Doe\n" + b"we trained thirty nurses in a year\n" * 55_000,
        "more text",
    ),
    "100,000 lines": ("a.txt", lambda: b"x\n" * 100_000, "more text"),
    "30,000 headings": ("a.md", lambda: b"# Experience\n\n" * 30_000, "more text"),
    "3,000 jobs": ("a.md", lambda: resume().encode() + b"\n**Clerk**, Acme, May 2019 - June 2020\n" * 3_000, READ),
    "60,000 phones and addresses": (
        "a.txt",
        lambda: b"Jane Doe\n" + b"202-555-0143 a@example.com\n" * 60_000,
        "more text",
    ),
    "a list 600 deep": ("a.md", lambda: "\n".join(" " * 2 * n + "- x" for n in range(600)).encode(), OTHER),
    "quotations 100,000 deep": ("a.md", lambda: said(">" * 100_000 + "x"), READ),
    "emphasis 40,000 deep": ("a.md", lambda: said("*a **a " * 20_000), "a line of"),
    "brackets 100,000 deep": ("a.md", lambda: said("[" * 100_000 + "](x)"), "a line of"),
    "backticks of every length": ("a.md", lambda: said(" ".join("`" * n for n in range(1, 400))), "a line of"),
    "HTML 100,000 deep": ("a.html", lambda: html("<div>" * 100_000), "nested too deeply"),
    "HTML tables 5,000 deep": ("a.html", lambda: html("<table><tr><td>" * 5_000), "nested too deeply"),
    "HTML lists 5,000 deep": ("a.html", lambda: html("<ul><li>" * 5_000 + "x"), "nested too deeply"),
    "HTML with 1,000,000 attributes": ("a.html", lambda: html("<p " + "a=b " * 1_000_000 + ">x"), READ),
    "HTML that is fetched": (
        "a.html",
        lambda: html(
            "<script>location='http://192.0.2.1'</script><img src='http://192.0.2.1/x'><iframe src='file:///etc/passwd'>"
            "<link rel=stylesheet href='http://192.0.2.1/'><meta http-equiv=refresh content='0;url=http://192.0.2.1/'>"
        ),
        READ,
    ),
    "XHTML with entities that multiply": (
        "a.xhtml",
        lambda: f'<!DOCTYPE html [<!ENTITY l0 "ha">{LAUGHS}]>'.encode() + html("<p>&l9;</p>"),
        READ,
    ),
    "XHTML with an entity that is a file": (
        "a.xhtml",
        lambda: b'<!DOCTYPE html [<!ENTITY s SYSTEM "file:///etc/passwd">]>' + html("<p>&s;</p>"),
        READ,
    ),
    "SVG with an entity that is a file": (
        "a.svg",
        lambda: (
            b'<?xml version="1.0"?><!DOCTYPE s [<!ENTITY s SYSTEM "file:///etc/passwd">]>'
            b'<svg xmlns="http://www.w3.org/2000/svg"><text>&s;</text></svg>'
        ),
        OTHER,
    ),
    "JSON 100,000 deep": ("a.json", lambda: DATA.format("[" * 100_000 + "]" * 100_000).encode(), "nested too deeply"),
    "JSON 900 deep": ("a.json", lambda: DATA.format("[" * 900 + "]" * 900).encode(), "nested too deeply"),
    "JSON of 300,000 values": (
        "a.json",
        lambda: DATA.format(json.dumps([1] * 300_000)).encode(),
        "too many values",
    ),
    "JSON with a number of 900,000 digits": ("a.json", lambda: DATA.format("9" * 900_000).encode(), "more text"),
    "JSON with a key 100,000 times": (
        "a.json",
        lambda: DATA.format("{" + ",".join(['"k": 1'] * 100_000) + "}").encode(),
        READ,
    ),
    "JSON text of 0.9 MB": ("a.json", lambda: DATA.format(json.dumps("x " * 450_000)).encode(), "more text"),
    "YAML aliases that multiply": ("a.yaml", lambda: f"a0: &a0 ha\n{LEVELS}\n".encode(), "too many values"),
    "YAML alias of itself": ("a.yaml", lambda: b"cv: &a\n  name: Jane Doe\n  more: *a\n", "nested too deeply"),
    "YAML merges that multiply": (
        "a.yaml",
        lambda: "\n".join(
            ["a0: &a0 {k: v}"] + [f"a{n}: &a{n} {{<<: [{', '.join([f'*a{n - 1}'] * 10)}]}}" for n in range(1, 10)]
        ).encode(),
        "too many values",
    ),
    "YAML 50,000 deep": ("a.yaml", lambda: b"cv: " + b"[" * 50_000 + b"]" * 50_000, "nested too deeply"),
    "YAML that builds objects": ("a.yaml", lambda: b"cv: !!python/object/apply:os.system ['touch owned']\n", "neither"),
    "YAML of comments": ("a.yaml", lambda: b"cv:\n  name: Jane Doe\n" + b"# x\n" * 240_000, READ),
    "YAML of 60,000 values": ("a.yaml", lambda: b"cv:\n" + b"- x\n" * 60_000, "too many values"),
    "Markdown whose front matter multiplies": (
        "a.md",
        lambda: f"---\na0: &a0 ha\n{LEVELS}\n---\n".encode() + resume().encode(),
        READ,
    ),
    "NUL and control characters": (
        "a.txt",
        lambda: resume("Trained\x00 30\x1b[2J nurses\x07\x08\x7f\x9b31m").encode(),
        "no text",
    ),
    "marks that turn text round": (
        "a.md",
        lambda: said("Trained \u202e30\u202c \u2066nurses\u2069\u200f \ud800"),
        READ,
    ),
    "marks upon marks": ("a.md", lambda: said("Trained n" + "\u0301" * 200_000 + "urses"), "a line of"),
    "commands to a CI system": (
        "a.md",
        lambda: said("synergy\n\n::error::owned\n\n##vso[task.setvariable]x\n\n::stop-commands::x"),
        READ,
    ),
    "words of 3,990 letters, eight": ("a.txt", lambda: LONG.encode(), READ),
    "words of 3,990 letters, nine": ("a.txt", lambda: (LONG + "x" * 3_990).encode(), "words of up to 3,990"),
    "a line of 19,000 letters": ("a.md", lambda: said("Trained | " * 1_900), READ),
    "a line of 21,000 letters": ("a.md", lambda: said("Trained | " * 2_100), "a line of more than 20,000"),
    "440,000 blanks in a line": ("a.md", lambda: said(f"Trained{' ' * 440_000}30 nurses"), READ),
    "braces that stay open": ("a.md", lambda: said("[.]{:. " * 2_000), READ),
    "JSON with links that stay open": (
        "a.json",
        lambda: DATA.format(json.dumps("[.](." * 60_000)).encode(),
        "a line of",
    ),
    "HTML in Markdown": ("a.md", lambda: said("<script>alert(1)</script> synergy <img src=x onerror=alert(1)>"), READ),
}
"""By what it is: the file's name, what is in it, and words of the sentence that refuses it, or how it is read."""
