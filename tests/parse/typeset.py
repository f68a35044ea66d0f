"""Invented people as real files: PDF set by typst, DOCX by python-docx, with the templates of fixtures/."""

from __future__ import annotations

import random
from typing import Any

from fixtures import mix, pdf, people, word
from tests.parse.invented import Person

ABOUT = ["Private maker of frozen meals for supermarkets, $1.2B in sales", "Community hospital with 180 beds", ""]


def as_data(person: Person) -> dict[str, Any]:
    """The person as fixtures/people/*.yaml has one."""

    def month(at: tuple[int, int]) -> str:
        return f"{at[0]}-{at[1]:02d}"

    return {
        "name": person.name,
        "headline": person.headline,
        "contact": {"location": person.place, "phone": person.phone, "email": person.email},
        "sections": ["work", "education", "skills"],
        "work": [
            {
                "employer": job.employer,
                "location": job.place,
                "about": ABOUT[n % len(ABOUT)],
                "roles": [
                    {
                        "position": job.title,
                        "start": month(job.start),
                        "end": month(job.end) if job.end else "present",
                        "bullets": list(job.points),
                    }
                ],
            }
            for n, job in enumerate(person.held)
        ],
        "education": [{"institution": s, "degree": d, "start": y - 4, "end": y} for d, s, y in person.studied],
        "skills": [{"name": "", "keywords": list(person.skills)}],
    }


def as_pdf(person: Person, **look: Any) -> bytes:
    return pdf.resume(people.prepare(as_data(person), pdf.look(**look)))


def as_docx(person: Person, **look: Any) -> bytes:
    return word.resume(people.prepare(as_data(person), word.look(**look)))


def any_pdf_look(chance: random.Random) -> dict[str, Any]:
    """One of the looks that `fixtures.mix` draws from."""
    return {key: chance.choice(values) for key, values in mix.CHOICES.items()}


def any_docx_look(chance: random.Random) -> dict[str, Any]:
    return {key: chance.choice(values) for key, values in mix.WORD_CHOICES.items()}
