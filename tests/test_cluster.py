"""`check --scheduler`: the same report from a Dask cluster, whatever becomes of its workers."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from resumelint import __version__
from tests.cluster import Cluster, kill, with_package
from tests.command import ROOT, TODAY, resumelint
from tests.desk import HOUSE_RULE, resume, write

CONFIG = (
    'include = ["*.md"]\nrule-paths = ["house"]\nselect = ["contact", "house", "layout/file-name", "profile"]\n'
    '[per-file-ignores]\n"many/1*.md" = ["house"]\n[limits]\nseconds = 300\nmemory = 400\nsize = 1\n'
)


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    with Cluster(tmp_path_factory.mktemp("cluster")) as started:
        started.worker()
        yield started


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder of thirty resumes, every second of which trips the house's rule."""
    monkeypatch.chdir(tmp_path)
    write(".resumelint.toml", CONFIG)
    write("house/buzzwords.toml", HOUSE_RULE)
    for n in range(30):
        write(f"many/{n}.md", resume("Created synergy") if n % 2 else resume())


def started(*arguments: str, **environment: str) -> subprocess.Popen[str]:
    """`resumelint check ARGUMENTS`, under way. In the background an interrupt would be ignored from birth."""
    listens = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); from resumelint.cli import main"
    command = [sys.executable, "-c", f"{listens}; main()", "check", "--today", TODAY, *arguments]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True, env=with_package() | environment)


def ended(running: subprocess.Popen[str]) -> tuple[str, str, int]:
    """What a run says, and its exit code."""
    out, err = running.communicate()
    return out, err, running.returncode


def unread(report: str) -> dict[str, str]:
    """By path, why a file could not be read."""
    files = [json.loads(line) for line in report.splitlines()]
    return {f["path"]: x["message"] for f in files for x in f["findings"] if x["rule"] == "file/unreadable"}


def test_a_worker_that_dies_in_the_middle_loses_and_doubles_nothing(cluster: Cluster) -> None:
    cluster.worker()
    write("many/15x/held.md", resume("Created synergy"))
    run = "many", "--format", "jsonl"
    running = started(*run, "--scheduler", cluster.address)
    kill(cluster.holder())
    cluster.holder()  # another has it in hand now
    cluster.let_go()
    told, said, code = ended(running)
    here = ended(started(*run))
    assert (told, code) == (here[0], here[2])
    assert len(told.splitlines()) == 31
    assert said == ""


@pytest.mark.parametrize("place", ["", "/proc/self/cwd/"], ids=["read there", "sent along"])
def test_every_output_is_the_same_as_without(cluster: Cluster, place: str) -> None:
    """A path below /proc/self/cwd leads elsewhere on each worker, as a folder does that only one machine has."""
    for source in (ROOT / "fixtures/broken/smart-personable-humble.pdf", ROOT / "fixtures/clean/soldier-word.docx"):
        write("some/x", "").with_name(source.name).write_bytes(source.read_bytes())
    write("some/large.md", "x" * 1_100_000)
    write("profiles/1/Positions.csv", "Company Name,Title,Started On\nSpringfield Hospital,Nurse,May 2019\n")
    write("profiles/3", "no profile")
    names = ("many/1.md", "many/2.md", "many/3.md", "some", "some/large.md", "some/x", "none.md")
    run = (
        *(place + name for name in names),
        *("--linkedin", f"{place}profiles/{{stem}}", "--config", ".resumelint.toml", "--format", "json"),
    )
    remote, native = (
        ended(
            started(*run, *more, "--report", f"html={to}", "--markup", f"{to}-copies", "--report", f"sarif={to}.sarif")
        )
        for to, more in (("remote", ("--scheduler", cluster.address)), ("native", ()))
    )
    assert remote == (native[0], native[1].replace("native", "remote"), native[2])
    assert native[2] == 1
    written = sorted(path for path in Path().glob("native*/*"))
    assert len(written) >= 10
    for path in (*written, Path("native.sarif")):
        other = Path(str(path).replace("native", "remote"))
        # A PDF that is saved gets a new number every time.
        assert other.exists() if path.suffix == ".pdf" else other.read_bytes() == path.read_bytes(), path


def test_a_file_that_hangs_eats_or_kills_costs_only_itself_there_too(cluster: Cluster) -> None:
    write(".resumelint.toml", CONFIG.replace("seconds = 300", "seconds = 6"))
    names = [f"{name}.md" for name in ("a", "hang", "b", "eat", "c", "kill", "d", "fell", "e")]
    for name in names:
        write(name, resume())
    told, said, code = ended(started(*names, "--format", "jsonl", "--scheduler", cluster.address))
    assert [json.loads(line)["path"] for line in told.splitlines()] == names
    why = unread(told)
    assert list(why) == ["hang.md", "eat.md", "kill.md", "fell.md"]
    assert "longer than 6 seconds" in why["hang.md"]
    assert "more than the 400 MB of memory" in why["eat.md"]
    assert "the system killed the process" in why["kill.md"]
    assert "KilledWorker" in why["fell.md"]  # it takes Dask's own process with it; the others it blames are cleared
    assert (said, code) == ("", 1)


def test_an_interrupt_ends_with_what_is_done(cluster: Cluster) -> None:
    write("held.md", resume())
    run = "many/1.md", "many/2.md", "many/3.md", "held.md", "many"
    running = started(*run, "--format", "jsonl", "--scheduler", cluster.address)
    assert running.stdout
    first = [json.loads(running.stdout.readline())["path"] for _ in range(3)]
    assert first == ["many/1.md", "many/2.md", "many/3.md"]
    cluster.holder()
    running.send_signal(signal.SIGINT)  # where the third is told, but perhaps not yet counted
    told, said, code = ended(running)
    cluster.let_go()
    assert told == ""
    last = said.splitlines()[-1]  # a worker that was killed before may still be on its way back, of which is warned
    assert re.fullmatch("Interrupted: [23] of 31 files were checked; the report is about those.", last)
    assert code == 2


def test_what_is_redacted_is_so_when_it_comes_back(cluster: Cluster) -> None:
    told, _, _ = ended(started("many/1.md", "--redact", "--format", "json", "--scheduler", cluster.address))
    assert json.loads(told)["files"][0]["findings"]
    assert "synergy" not in told


def test_a_worker_with_another_version_or_none_is_refused(cluster: Cluster) -> None:
    run = "many", "--scheduler", cluster.address
    for environment, told in (
        ({"VERSION": "0.0.9"}, "has resumelint 0.0.9"),
        ({"LACKS_RESUMELINT": "1"}, "no resumelint"),
    ):
        worker = cluster.worker(**environment)
        out, said, code = ended(started(*run))
        kill(worker)
        assert (out, code) == ("", 2)
        assert told in said
        assert f"install {__version__} on every worker" in said
        assert said.count("\n") == 1


def test_a_worker_that_joins_later_without_the_package_ends_the_run_with_a_sentence(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    write("held.md", resume())
    with Cluster(tmp_path_factory.mktemp("cluster")) as mixed:
        mixed.worker()
        running = started("held.md", "many", "--scheduler", mixed.address)
        mixed.holder()
        mixed.worker(LACKS_RESUMELINT="1")
        _, said, code = ended(running)
    assert "has no resumelint that can be loaded" in said
    assert code == 2


def test_a_cluster_without_a_worker_is_waited_for_and_one_that_ends_leaves_what_is_done(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    write("one.md", resume())
    write("held.md", resume())
    with Cluster(tmp_path_factory.mktemp("cluster")) as brief:
        running = started("one.md", "held.md", "--format", "jsonl", "--scheduler", brief.address)
        assert running.stdout
        assert running.stderr
        assert "has no worker yet; the run begins with the first" in running.stderr.readline()
        brief.worker()
        assert json.loads(running.stdout.readline())["path"] == "one.md"
        brief.holder()
    told, said, code = ended(running)
    assert told == ""
    assert "ended or was restarted: 1 of 2 files were checked" in said
    assert said.count("\n") == 1
    assert code == 2


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:1", "nonsense", "tls://127.0.0.1:1"])
def test_where_no_scheduler_is_one_sentence_says_so(address: str) -> None:
    out, said, code = ended(started("many", "--scheduler", address, DASK_DISTRIBUTED__COMM__TIMEOUTS__CONNECT="1s"))
    assert (out, code) == ("", 2)
    assert said.startswith(f"Error: no Dask scheduler answers at {address} (")
    assert said.count("\n") == 1


def test_without_dask_one_sentence_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    done = resumelint("check", "many", "--scheduler", "tcp://127.0.0.1:8786")
    assert done.exit_code == 2
    assert "pip install 'resumelint[dask]'" in done.stderr


def test_processes_of_this_machine_and_a_cluster_are_not_both_meant() -> None:
    done = resumelint("check", "many", "--scheduler", "tcp://127.0.0.1:8786", "--jobs", "2")
    assert done.exit_code == 2
    assert "leave '--jobs' out" in done.stderr
