"""Sets a JSON Resume on an imaginary sheet without geometry: the Document, and the Resume that reading it gives.

For the examples in rule files: they are about rules, so they need no reader and no parser.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from msgspec.structs import replace

from resumelint.document import Document, Image, Line, Link, Page, PageState, Part, Span
from resumelint.engine import dressing
from resumelint.resume import (
    Contact,
    Date,
    Education,
    Email,
    EndState,
    Entry,
    Kind,
    Period,
    Phone,
    Position,
    Profile,
    Resume,
    Section,
    Skill,
    Text,
)

KEYS = (
    *"text resume profile phones below parts links pages picture top".split(),
    *"line heading titles kind language doubts today region".split(),
    *dressing.KEYS,
)
"""What a sample may hold. `text`: a whole resume as plain text, read and parsed as a file would be; besides it only
`profile`, `today` and `region` count. `resume`: JSON Resume. `profile`: the LinkedIn profile beside it, JSON Resume
too. `phones`: more numbers, each "label: number" or a number. `below`: which of phone and email stand on the last line
and not under the name. `parts`: for the first phone and email, the part of a Word file in which they stand, or `link`:
a link without text in a PDF. `links`: tables with text and target; text that stands nowhere gets a line. `pages`: their
number, or their states. `picture`: whether a portrait stands at the top of page 1. `top`, `line`, `heading`: a line
under the name, at the end, or a section's heading. `titles`: other headings by the section's key, work and so on."""


def resume_of(table: Mapping[str, Any]) -> Resume:
    """The Resume of a sample. Raises what a wrong type or a missing key raises."""
    return _Sheet(table).resume()


def profile_of(table: Mapping[str, Any]) -> Resume | None:
    """The LinkedIn profile of a sample, None where it has none. Raises as `resume_of` does."""
    if "profile" not in table:
        return None
    return resume_of({"resume": table["profile"], "kind": "profile", "region": table.get("region", "US")})


class _Sheet:
    def __init__(self, table: Mapping[str, Any]) -> None:
        self.table = table
        self.data: Mapping[str, Any] = table.get("resume", {})
        self.lines: list[Line] = []
        self.sections: list[tuple[str, Text, int]] = []
        self.top = 0
        self.moved: set[str] = set()

    def resume(self) -> Resume:
        table, data = self.table, self.data
        contact = self._contact(data.get("basics", {}))
        summary = data.get("basics", {}).get("summary", "")
        read_summary = self._under("summary", "Summary", lambda: self._put(summary)) if summary else None
        work = self._positions("work", "Experience")
        volunteer = self._positions("volunteer", "Volunteering")
        education = self._list("education", "Education", self._school)
        skills = self._list("skills", "Skills", self._skill)
        entries = {name: self._list(name, name.capitalize(), self._entry) for name in _ENTRIES}
        self._list("references", "References", lambda item: self._row([item["name"], item["reference"]]))
        if "heading" in table:
            self._under("other", table["heading"], lambda: self._put("Details"))
        other = (self._put(table["line"]).spans[0].line,) if "line" in table else ()
        contact = self._below(contact)
        links = tuple(self._link(link) for link in table.get("links", ()))
        bare = Document("sample", self._format(), tuple(self.lines), self._pages(), links)
        document = dressing.dressed(bare, table)
        return Resume(
            document=document,
            kind=Kind(table.get("kind", "resume")),
            contact=contact,
            summary=read_summary,
            sections=self._sections(),
            work=work,
            volunteer=volunteer,
            education=education,
            skills=skills,
            top=frozenset(range(self.top)),
            other=other,
            doubts=tuple(table.get("doubts", ())),
            language=table.get("language", "en"),
            **entries,
        )

    def _put(self, text: str, bullet: str = "") -> Text:
        return self._row([text], bullet)[0]

    def _row(self, texts: Sequence[str], bullet: str = "") -> list[Text]:
        """One line of several texts, parted by wide gaps."""
        index, at, found = len(self.lines), 0, []
        for text in texts:
            found.append(Text(text, (Span(index, at, at + len(text)),)))
            at += len(text) + 1
        page = 1 if "pages" in self.table else None
        self.lines.append(Line(index, index + 1, "\t".join(texts), page, bullet=bullet))
        return found

    def _under(self, kind: str, heading: str, fill: Any) -> Any:
        self.top = self.top or len(self.lines)
        heading = self.table.get("titles", {}).get(kind, heading)
        self.sections.append((kind, self._put(heading), len(self.lines)))
        return fill()

    def _list(self, key: str, heading: str, read: Any) -> tuple[Any, ...]:
        items = self.data.get(key, [])
        return self._under(key, heading, lambda: tuple(read(item) for item in items)) if items else ()

    def _contact(self, basics: Mapping[str, Any]) -> Contact:
        name = basics.get("name", "Jane Doe")
        contact = Contact(
            name=self._put(name) if name else None,
            headline=self._put(basics["label"]) if basics.get("label") else None,
        )
        below = self.table.get("below", ())
        phones = [*_listed(basics.get("phone")), *self.table.get("phones", ())] if "phone" not in below else []
        emails = _listed(basics.get("email")) if "email" not in below else []
        place = basics.get("location", {})
        contact = Contact(
            contact.name,
            contact.headline,
            tuple(self._phone(x) for x in phones),
            tuple(self._email(x) for x in emails),
            tuple(self._profile(x) for x in basics.get("profiles", ())),
            self._put(", ".join(x for x in place.values() if x)) if place else None,
        )
        for line in _listed(self.table.get("top")):
            self._put(line)
        return contact

    def _below(self, contact: Contact) -> Contact:
        """The contact with the values of `below` on the last lines."""
        basics, below = self.data.get("basics", {}), self.table.get("below", ())
        self.top = self.top or len(self.lines)
        phones = tuple(self._phone(x) for x in _listed(basics.get("phone"))) if "phone" in below else contact.phones
        emails = tuple(self._email(x) for x in _listed(basics.get("email"))) if "email" in below else contact.emails
        return Contact(contact.name, contact.headline, phones, emails, contact.profiles, contact.location)

    def _phone(self, given: str) -> Phone:
        import phonenumbers  # imported only when examples are run

        label, _, number = given.rpartition(": ")
        try:
            parsed = phonenumbers.parse(number, self.table.get("region", "US"))
            e164 = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
        except phonenumbers.NumberParseException:
            e164 = ""
        texts = self._row([label, number] if label else [number])
        text = self._moved(texts[-1], "phone")
        return Phone(text, label, e164, target_only=not text.spans)

    def _email(self, given: str) -> Email:
        text = self._moved(self._put(given), "email")
        return Email(text, target_only=not text.spans, obscured="@" not in given)

    def _moved(self, text: Text, what: str) -> Text:
        """The text just put on the last line, in the part of the file that `parts` says; in a link it has no place.
        Of several only the first is moved."""
        part = self.table.get("parts", {}).get(what, Part.BODY) if what not in self.moved else Part.BODY
        self.moved.add(what)
        if part == "link":
            self.lines[-1] = replace(self.lines[-1], text="")
            return Text(text.value)
        self.lines[-1] = replace(self.lines[-1], part=Part(part))
        return text

    def _format(self) -> str:
        parts = self.table.get("parts", {}).values()
        return "pdf" if "link" in parts else "docx" if parts else "text"

    def _profile(self, given: Mapping[str, str]) -> Profile:
        url = given.get("url", "")
        text = self._put(url or given.get("username", ""))
        return Profile(text, given.get("network", ""), url, given.get("username", ""))

    def _positions(self, key: str, heading: str) -> tuple[Position, ...]:
        read = self._list(key, heading, self._position)
        return tuple(read)

    def _position(self, item: Mapping[str, Any]) -> Position:
        start = len(self.lines)
        name = item.get("name") or item.get("organization") or ""
        period, shown = _period(item)
        texts = [x for x in (item.get("position", ""), name, shown) if x]
        placed = {text.value: text for text in (self._row(texts) if texts else ())}
        location = self._put(item["location"]) if item.get("location") else None
        description = self._put(item["description"]) if item.get("description") else None
        summary = tuple(self._put(x) for x in _listed(item.get("summary")))
        highlights = tuple(self._put(x, "•") for x in item.get("highlights", ()))
        return Position(
            placed.get(item.get("position", "")),
            placed.get(name),
            location,
            description,
            Period(*period, placed[shown]) if shown else None,
            summary,
            highlights,
            tuple(range(start, len(self.lines))),
        )

    def _school(self, item: Mapping[str, Any]) -> Education:
        start = len(self.lines)
        period, shown = _period(item)
        texts = [x for x in (item.get("studyType"), item.get("area"), item.get("institution"), shown) if x]
        placed = {text.value: text for text in (self._row(texts) if texts else ())}
        courses = tuple(self._put(x, "•") for x in item.get("courses", ()))
        return Education(
            placed.get(item.get("institution", "")),
            placed.get(item.get("studyType", "")),
            placed.get(item.get("area", "")),
            Period(*period, placed[shown]) if shown else None,
            courses,
            tuple(range(start, len(self.lines))),
        )

    def _skill(self, item: Mapping[str, Any]) -> Skill:
        return Skill(item.get("name", ""), tuple(self._row(item.get("keywords", []))))

    def _entry(self, item: Mapping[str, Any]) -> Entry:
        name = next(item[k] for k in ("name", "title", "language") if k in item)
        detail = next(
            (item[k] for k in ("issuer", "publisher", "awarder", "fluency", "description") if item.get(k)), ""
        )
        texts = self._row([x for x in (name, detail) if x])
        return Entry(texts[0], texts[1] if detail else None)

    def _sections(self) -> tuple[Section, ...]:
        ends = [heading.spans[0].line for _, heading, _ in self.sections[1:]] + [len(self.lines)]
        found = zip(self.sections, ends, strict=False)
        return tuple(Section(kind, heading, tuple(range(start, end))) for (kind, heading, start), end in found)

    def _link(self, given: Mapping[str, str]) -> Link:
        text = given.get("text", "")
        for line in self.lines:
            if text and (at := line.text.find(text)) >= 0:
                return Link(given["target"], text, Span(line.index, at, at + len(text)))
        return Link(given["target"], text, self._put(text).spans[0] if text else None)

    def _pages(self) -> tuple[Page, ...]:
        picture = (Image((40.0, 40.0, 130.0, 150.0), 360, 440, True),) if self.table.get("picture") else ()
        given = self.table.get("pages", len(picture))
        states = ["text"] * given if isinstance(given, int) else given
        return tuple(Page(i, 612.0, 792.0, PageState(s), picture if i == 1 else ()) for i, s in enumerate(states, 1))


_ENTRIES = ("certificates", "languages", "projects", "publications", "awards")


def _listed(value: Any) -> list[str]:
    return [value] if isinstance(value, str) and value else list(value or ())


def _date(value: Any) -> Date | None:
    return Date(*(int(part) for part in str(value).split("-"))) if value else None


def _period(item: Mapping[str, Any]) -> tuple[tuple[Date | None, Date | None, EndState], str]:
    start, end = _date(item.get("startDate")), _date(item.get("endDate"))
    if start is None and end is None:
        return (None, None, EndState.UNKNOWN), ""
    shown = f"{item.get('startDate', '')} - {item.get('endDate', 'present')}"
    return (start, end, EndState.STATED if end else EndState.PRESENT), shown
