"""Holds for every test: no network, and property tests that run the same way twice and mind no slow machine."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator

import pytest
from hypothesis import settings

from tests.browser import WANTED, chromium

settings.register_profile("steady", derandomize=True, deadline=None)
settings.load_profile("steady")

collect_ignore = [] if os.environ.get(WANTED) or chromium() else ["report/test_browser.py"]
"""Without a browser its tests are left out; .ci/run installs one, and asks for them."""


@pytest.fixture(autouse=True, scope="session")
def offline() -> Iterator[None]:
    """Every try to reach another machine, or to look up its name, fails."""

    def refuse(*args: object, **kwargs: object) -> None:
        raise AssertionError(f"resumelint is an offline tool, and something tried to reach the network: {args}")

    with pytest.MonkeyPatch.context() as patch:
        for name in ("getaddrinfo", "gethostbyname", "create_connection"):
            patch.setattr(socket, name, refuse)
        yield
