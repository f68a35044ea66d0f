"""A real browser without a window: Debian's Chromium, driven over a pipe by its DevTools protocol.

Source: https://chromedevtools.github.io/devtools-protocol/
"""

from __future__ import annotations

import base64
import contextlib
import fcntl
import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

WANTED = "RESUMELINT_BROWSER"
"""Set in the environment: there must be a browser (see .ci/run)."""
_FLAGS = (
    *("--headless=new", "--disable-gpu", "--hide-scrollbars", "--no-first-run", "--no-default-browser-check"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage"),
    *("--disable-extensions", "--host-resolver-rules=MAP * ~NOTFOUND", "--remote-debugging-pipe"),
)
_PATIENCE = 60
"""Seconds for Chromium to end by itself."""
_FREE = 10
"""Descriptors from here on are neither of the two that Chromium expects its pipes at, 3 and 4."""


def chromium() -> str:
    """The program; empty where there is none."""
    return shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome") or ""


class Tab:
    """One tab. `events` are what the browser told of it unasked, newest last."""

    def __init__(self, orders: int, answers: int) -> None:
        self.orders, self.answers = os.fdopen(orders, "wb", 0), os.fdopen(answers, "rb", 0)
        self.events: list[dict[str, Any]] = []
        self.session, self.count, self.rest = "", 0, b""
        target = self.do("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.do("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Network", "Log", "Runtime"):
            self.do(f"{domain}.enable")

    def do(self, method: str, **params: Any) -> dict[str, Any]:
        """Give an order and wait for what comes of it."""
        self.count += 1
        order = {"id": self.count, "method": method, "params": params}
        order |= {"sessionId": self.session} if self.session else {}
        self.orders.write(json.dumps(order).encode() + b"\0")
        while (message := self._next()).get("id") != self.count:
            self.events.append(message)
        assert "error" not in message, message
        result: dict[str, Any] = message["result"]
        return result

    def open(self, page: Path, width: int, *, dark: bool = False) -> None:
        """Show a file in a window so many CSS pixels wide."""
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.do("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=False)
        self.do("Emulation.setEmulatedMedia", features=[scheme])
        self.events.clear()
        self.do("Page.navigate", url=page.resolve().as_uri())
        while not any(event["method"] == "Page.loadEventFired" for event in self.events):
            self.events.append(self._next())

    def value(self, expression: str) -> Any:
        """What an expression of JavaScript comes to in the page."""
        result = self.do("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in result, result
        return result["result"].get("value")

    def picture(self, *, whole: bool = False) -> bytes:
        """What is seen, or all that could be by scrolling, as PNG."""
        shot = self.do("Page.captureScreenshot", format="png", captureBeyondViewport=whole, **self._clip(whole))
        return base64.b64decode(shot["data"])

    def printed(self) -> bytes:
        """The page as it would be printed, as PDF."""
        return base64.b64decode(self.do("Page.printToPDF", printBackground=False)["data"])

    def requests(self) -> list[str]:
        """Addresses that the page asked for, without those that hold their data themselves."""
        sent = [e["params"]["request"]["url"] for e in self.events if e["method"] == "Network.requestWillBeSent"]
        return [url for url in sent if not url.startswith("data:")]

    def complaints(self) -> list[str]:
        """What stands on the console."""
        logged = [e["params"]["entry"]["text"] for e in self.events if e["method"] == "Log.entryAdded"]
        return logged + [str(e["params"]) for e in self.events if e["method"].startswith("Runtime.exception")]

    def _clip(self, whole: bool) -> dict[str, Any]:
        if not whole:
            return {}
        size = self.do("Page.getLayoutMetrics")["cssContentSize"]
        return {"clip": {"x": 0, "y": 0, "width": size["width"], "height": size["height"], "scale": 1}}

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self.rest:
            read = self.answers.read(1 << 20)
            assert read, "Chromium ended"
            self.rest += read
        message, _, self.rest = self.rest.partition(b"\0")
        found: dict[str, Any] = json.loads(message)
        return found


@contextlib.contextmanager
def browser(home: Path) -> Iterator[Tab]:
    """A browser that keeps its own files in `home`."""
    program = chromium()
    assert program, f"there is no chromium; install it, or unset {WANTED}"
    theirs_in, orders = os.pipe()
    answers, theirs_out = os.pipe()
    high = [fcntl.fcntl(end, fcntl.F_DUPFD, _FREE) for end in (theirs_in, theirs_out)]

    def plug() -> None:
        os.dup2(high[0], 3)
        os.dup2(high[1], 4)

    root = ["--no-sandbox"] if os.geteuid() == 0 else []
    process = subprocess.Popen(
        [program, *_FLAGS, *root, f"--user-data-dir={home}"],
        preexec_fn=plug,
        pass_fds=(3, 4),
        stderr=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
    )
    for end in (theirs_in, theirs_out, *high):
        os.close(end)
    try:
        tab = Tab(orders, answers)
        yield tab
        tab.session = ""
        tab.do("Browser.close")
        tab.orders.close()
        tab.answers.close()
        process.wait(_PATIENCE)
    finally:
        process.kill()
        process.wait()
