"""The forms that resumes give the heads of jobs and schools: title, employer, place and dates as rows."""

from __future__ import annotations

from collections.abc import Callable

from tests.parse.layouts import Row, bold, lead, line

Form = Callable[[str, str, str, str], list[Row]]
"""Title, employer, place and dates, as rows."""

FORMS: dict[str, Form] = {
    "stacked": lambda t, e, p, d: [bold(f"{t}\t{d}"), line(f"{e}, {p}")],
    "stacked, plain": lambda t, e, p, d: [line(f"{t}\t{d}", space=1), line(f"{e}, {p}")],
    "employer first": lambda t, e, p, d: [bold(f"{e}\t{p}"), line(f"{t}\t{d}", italic=True)],
    "employer first, dates above": lambda t, e, p, d: [bold(f"{e}\t{d}"), line(f"{t}, {p}")],
    "comma": lambda t, e, p, d: [lead(t, f", {e}, {p}\t{d}")],
    "comma, employer first": lambda t, e, p, d: [lead(e, f", {t}\t{d}")],
    "comma, all plain": lambda t, e, p, d: [line(f"{t}, {e}, {p}\t{d}", space=1)],
    "pipe": lambda t, e, p, d: [lead(t, f" | {e} | {p} | {d}")],
    "pipe, employer first": lambda t, e, p, d: [lead(e, f" | {t} | {d}")],
    "dash": lambda t, e, p, d: [lead(e, f" – {t}, {p}\t{d}")],
    "dash, title first": lambda t, e, p, d: [lead(t, f" – {e}\t{d}")],
    "at": lambda t, e, p, d: [lead(t, f" at {e}, {p} ({d})")],
    "at sign": lambda t, e, p, d: [lead(t, f" @ {e}\t{d}")],
    "brackets": lambda t, e, p, d: [lead(t, f", {e} ({d})")],
    "dates amid": lambda t, e, p, d: [bold(t), line(f"{e} {d} {p}.")],
    "slash": lambda t, e, p, d: [bold(f"{t} / {e}"), line(f"{d} / {p}", italic=True)],
    "brackets and place": lambda t, e, p, d: [lead(t, f" ({e}), {p}\t{d}")],
    "slash, employer first": lambda t, e, p, d: [bold(f"{e} / {t}"), line(f"{d}, {p}")],
    "slash and dates": lambda t, e, p, d: [bold(f"{t} / {e}\t{d}")],
    "three lines": lambda t, e, p, d: [bold(f"{e}, {p}"), line(t), line(d, italic=True)],
    "three lines, title first": lambda t, e, p, d: [bold(t), line(f"{e}, {p}"), line(d, italic=True)],
    "three lines, dates first": lambda t, e, p, d: [line(d, space=1), bold(t), line(f"{e}, {p}")],
    "date column": lambda t, e, p, d: [bold(f"{d}\t{t}, {e}")],
    "date column, two lines": lambda t, e, p, d: [line(f"{d}\t{t}", space=1), line(e, italic=True)],
    "labelled": lambda t, e, p, d: [line(f"Employer: {e}", space=1), line(f"Position: {t}"), line(f"Dates: {d}")],
    "capitals": lambda t, e, p, d: [bold(f"{e.upper()}, {p}"), line(f"{t}\t{d}")],
}
ONE_LINE = {name for name in FORMS if name.startswith(("comma", "brackets", "date column"))} - {
    "date column, two lines"
}
"""Forms in which commas part the title from the employer."""
ON_LINES = {name for name in FORMS if name.startswith(("stacked", "employer", "three", "labelled", "capitals"))}
"""Forms in which title and employer have a line each."""

SCHOOL_FORMS: dict[str, Callable[[str, str, str], list[Row]]] = {
    "school first": lambda d, s, y: [bold(f"{s}\t{y}"), line(d)],
    "degree first": lambda d, s, y: [bold(f"{d}\t{y}"), line(s)],
    "school and place": lambda d, s, y: [bold(f"{s}, Evanston, IL\t{y}"), line(d)],
    "one line": lambda d, s, y: [line(f"{d}, {s}\t{y}")],
    "one line, school first": lambda d, s, y: [line(f"{s}, {d}, {y}")],
    "one line, comma": lambda d, s, y: [line(f"{d}, {s}, {y}")],
    "dash": lambda d, s, y: [line(f"{d} – {s} ({y})")],
    "pipe": lambda d, s, y: [line(f"{d} | {s} | {y}")],
    "date column": lambda d, s, y: [line(f"{y}\t{d}, {s}")],
    "three lines": lambda d, s, y: [bold(d), line(s), line(y)],
}
