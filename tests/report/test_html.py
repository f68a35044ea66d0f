"""The HTML report: what it shows and hides, and that nothing in a document reaches the page as more than text."""

from __future__ import annotations

import base64
import io
import itertools
from pathlib import Path

import pytest
from lxml import html
from PIL import Image

from resumelint.document import Line
from resumelint.finding import FileReport, Finding, Level, Location, Report, RuleInfo, Sheet, Shown
from resumelint.report import render
from resumelint.report.pen import Pen
from tests import desk
from tests.command import ROOT, TODAY, resumelint
from tests.report.sample import REPORT

HOSTILE = """</style></title><script>alert(1)</script><img src=x onerror=alert(1)>"'--> javascript:alert(1) {{7*7}}"""
BROKEN = ROOT / "fixtures/broken/smart-personable-humble.pdf"
BOX = (72.0, 72.0, 200.0, 84.0)


def finding(text: str = "synergy", at: Location | None = None) -> Finding:
    return Finding("tone/cliche", Level.NOTE, f"'{text}' says nothing.", "Say what you did.", at, "0")


def tree(findings: tuple[Finding, ...], shown: Shown | None = None, path: str = "jane.pdf") -> html.HtmlElement:
    rule = RuleInfo("tone/cliche", Level.NOTE, "Stock phrases", "Readers skip them.\n\nAll of them.", "")
    report = Report(TODAY, (FileReport(path, "resume", findings, shown),), (rule,))
    return html.document_fromstring(render("html", report, Pen()))


def checked(path: Path, *options: str) -> html.HtmlElement:
    done = resumelint("check", path, "--isolated", "--today", TODAY, "--format", "html", *options)
    assert done.exit_code in (0, 1), done.output
    return html.document_fromstring(done.stdout)


def words(node: html.HtmlElement) -> str:
    return " ".join(node.text_content().split())


def test_every_page_is_a_picture_with_an_alternative_text() -> None:
    pictures = checked(BROKEN).xpath("//img")
    assert [picture.get("alt")[:6] for picture in pictures] == ["Page 1", "Page 2"]
    for picture in pictures:
        data = base64.b64decode(picture.get("src").partition("base64,")[2])
        with Image.open(io.BytesIO(data)) as image:
            assert image.width > 900
            assert len(image.convert("L").getcolors()) > 5  # not a blank sheet


def test_numbers_on_the_page_and_in_the_list_lead_to_each_other() -> None:
    page = checked(BROKEN)
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    links = [link.removeprefix("#") for link in page.xpath("//a/@href")]
    assert set(links) <= set(ids)
    assert len(page.xpath("//a[@class='box error']")) == 2
    for box in page.xpath("//a[starts-with(@class, 'box')]"):
        (item,) = page.xpath(f"//li[@id='{box.get('href')[1:]}']")
        assert box.text_content().strip() in item.text_content()
        assert item.xpath(".//a/@href") == [f"#{box.get('id')}"]


def test_boxes_lie_on_the_words() -> None:
    page = checked(BROKEN)
    (box,) = page.xpath("//a[contains(@aria-label, 'humble')]")
    edges = dict(pair.split(":") for pair in box.get("style").split(";"))
    left, top, width = (float(edges[key].rstrip("%")) for key in ("left", "top", "width"))
    assert (30 < left < 40, 10 < top < 15, 25 < width < 40) == (True, True, True)


def test_gravest_first_each_with_why_and_what_to_do() -> None:
    page = checked(BROKEN)
    levels = [node.get("class").split()[1] for node in page.xpath("//section[starts-with(@class, 'group')]")]
    assert levels == ["error", "error", "warning", "warning", "warning"]
    for group in page.xpath("//section[starts-with(@class, 'group')]"):
        assert group.xpath(".//details/p")
        assert "What to do:" in group.text_content()
    numbers = [words(node) for node in page.xpath("//li/p[@class='message']/*[1]")]
    assert numbers == ["1", "2", "3", "4", "5"]


def test_headings_go_down_one_step_at_a_time() -> None:
    page = checked(BROKEN)
    steps = [int(node.tag[1]) for node in page.xpath("//h1|//h2|//h3|//h4")]
    assert steps[0] == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(steps))
    assert page.get("lang") == "en"


def test_a_format_without_pages_shows_its_text_with_marks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.lay(monkeypatch, tmp_path)
    done = resumelint("check", "jane.md", "--format", "html")
    page = html.document_fromstring(done.stdout)
    text = page.xpath("//div[@class='paper text']")[0]
    assert "Springfield General Hospital" in words(text)
    assert [words(mark) for mark in text.xpath(".//mark")] == ["synergy", "team player"]
    assert not page.xpath("//img")


def test_marks_that_overlap_keep_every_letter_once() -> None:
    line = Line(0, 1, "abcdefgh")
    spots = [Location(None, 1, None, "x", None, line.text, start, end) for start, end in ((0, 5), (3, 8), (3, 8))]
    page = tree(tuple(finding(at=at) for at in spots), Shown(lines=(line,)))
    (row,) = page.xpath("//div[@class='paper text']/p")
    assert "".join(row.xpath("./text()|./mark/text()")).strip() == line.text
    assert row.xpath("./a/text()") == ["1", "2", "3"]


@pytest.mark.parametrize("where", ["path", "message", "context", "line"])
def test_hostile_words_stay_words(where: str) -> None:
    at = Location(None, 1, None, HOSTILE, None, HOSTILE, 0, len(HOSTILE))
    line = Line(0, 1, HOSTILE if where == "line" else "x")
    found = finding(HOSTILE if where == "message" else "x", at if where in ("context", "line") else None)
    page = tree((found,), Shown(lines=(line,)), HOSTILE.replace("/", "|") if where == "path" else "a.md")
    assert not page.xpath("//script|//img|//iframe|//object|//form|//*[@onerror]")
    assert len(page.xpath("//style")) == 1
    assert "alert(1)" in page.xpath("//body")[0].text_content()
    assert "49" not in page.text_content()


def test_control_characters_and_log_commands_are_defused() -> None:
    text = render(
        "html", Report(TODAY, (FileReport("a", "", (finding("\x1b[31m\u202e\x00::error::##[group]"),)),)), Pen()
    )
    assert not set(text) & set("\x1b\u202e\x00")
    assert "::error" not in text
    assert "##[" not in text


def test_a_policy_forbids_script_and_network() -> None:
    page = checked(BROKEN)
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules["default-src"] == "'none'"
    assert rules["img-src"] == "data:"
    assert not {"script-src", "connect-src", "font-src"} & rules.keys()
    outside = [at for at in page.xpath("//@src|//@href") if not at.startswith(("data:", "#"))]
    assert outside == []
    assert "url(" not in page.xpath("//style")[0].text


@pytest.mark.parametrize("box", [(-90.0, -90.0, -10.0, -10.0), (0.0, 0.0, float("inf"), 9.0), (9.0, 9.0, 9.0, 2.0)])
def test_a_box_beside_the_page_or_without_end_is_no_mark(box: tuple[float, float, float, float]) -> None:
    at = Location(1, 1, box, "synergy", None)
    page = tree((finding(at=at),), Shown((Sheet(1, 612, 792),)))
    assert not page.xpath("//a[starts-with(@class, 'box')]")
    assert page.xpath("//li//span[@class='badge']/text()") == ["1"]


def test_numbers_at_one_place_stand_side_by_side() -> None:
    at = Location(1, 1, BOX, "synergy", None)
    page = tree((finding(at=at), finding(at=at)), Shown((Sheet(1, 612, 792),)))
    shifts = [box.get("style").rpartition(":")[2] for box in page.xpath("//a[starts-with(@class, 'box')]")]
    assert shifts == ["0", "1"]


def test_redacted_it_shows_where_and_not_what() -> None:
    page = checked(BROKEN, "--redact")
    assert not page.xpath("//img|//mark")
    assert len(page.xpath("//a[starts-with(@class, 'box')]")) >= 4
    assert "Whitlock" not in page.text_content()


def test_redacted_a_format_without_pages_shows_no_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.lay(monkeypatch, tmp_path)
    done = resumelint("check", "jane.md", "--format", "html", "--redact")
    assert "Springfield" not in done.stdout
    assert not html.document_fromstring(done.stdout).xpath("//div[contains(@class, 'paper')]")


def test_an_unreadable_file_has_its_page(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4 nonsense")
    done = resumelint("check", tmp_path / "a.pdf", "--isolated", "--format", "html")
    assert done.exit_code == 2
    assert "file/unreadable" in done.stdout


def test_files_of_a_report_made_by_hand_follow_each_other() -> None:
    page = html.document_fromstring(render("html", REPORT, Pen()))
    assert [words(node) for node in page.xpath("//section[@class='part']//h2")] == [
        "Findings",
        "LinkedIn profile: Profile.pdf",
        "locked.pdf",
        "clean.docx",
    ]
