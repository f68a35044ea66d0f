"""Mistakes in how to reach the person."""

from __future__ import annotations

import unicodedata

from tests.eval.draft import ANY, Draft, plants

BAD_US = ("(212) 155-0187", "123-456-7890", "(555) 555-01", "(214) 555-014", "1-214-055-0143")
UNUSABLE = {
    "US": BAD_US,
    "CA": ("(613) 155-0147", "613-555-01"),
    "GB": ("0161 496 01", "+44 1234", "09061 702 345"),
    "DE": ("+49 30 1",),
    "FR": ("01 99 00 48", "+33 1 99 00"),
    "ES": ("+34 112 34 56", "612 34 56"),
    "AU": ("0491 570", "1900 654 321"),
    "IN": ("+91 81234", "+91 01234 5678"),
}
LAST = "{label}: {value}"


def take(draft: Draft, key: str) -> str:
    """The value of a contact item, which is taken away."""
    draft.need(key in draft.person["contact"])
    return str(draft.person["contact"].pop(key))


def replace(draft: Draft, key: str, value: str) -> str:
    draft.need(key in draft.person["contact"])
    draft.person["contact"][key] = value
    return value


def address(draft: Draft, form: str) -> str:
    """An address made of the person's given and family name and what the form adds."""
    local = draft.person["contact"]["email"].split("@")[0]
    given = "".join(c for c in draft.person["name"].split()[0].lower() if c.isascii() and c.isalpha())
    return replace(draft, "email", form.format(local=local, given=given or "sam"))


@plants("contact/phone-missing", languages=ANY)
def no_phone(draft: Draft) -> None:
    take(draft, "phone")


@plants("contact/phone-buried", languages=ANY)
def phone_at_the_end(draft: Draft) -> str:
    draft.need(draft.format == "pdf")
    value = take(draft, "phone")
    draft.person["last"] = LAST.format(label=draft.pick(("Phone", "Tel.", "Mobile")), value=value)
    return value


@plants("contact/phone-buried", languages=ANY)
def phone_in_the_running_footer(draft: Draft) -> str:
    draft.need(draft.format == "pdf")
    value = take(draft, "phone")
    draft.look |= {"running": f"{{name}} · {value} · {{page}}/{{pages}}", "running-at": "bottom", "running-first": True}
    return value


def at_the_end(draft: Draft, field: str, label: str) -> str:
    """Move a field of the contact data into a section below all others."""
    value = take(draft, field)
    draft.section("personal", [[label, value], ["Availability", "two weeks' notice"]], "Further information")
    draft.look["side"] = [kind for kind in draft.look["side"] if kind != "personal"]
    return value


@plants("contact/phone-buried")
def phone_in_a_section_at_the_end(draft: Draft) -> str:
    return at_the_end(draft, "phone", "Phone")


@plants("contact/phone-unusable", languages=ANY)
def phone_mistyped(draft: Draft) -> str:
    return replace(draft, "phone", draft.pick(UNUSABLE[draft.region]))


@plants("contact/phone-unusable")
def phone_toll_free(draft: Draft) -> str:
    draft.need(draft.region in ("US", "CA"))
    return replace(draft, "phone", draft.pick(("1-800-555-0199", "(888) 555-0134", "+1 866 555 0111")))


@plants("contact/several-phones")
def two_phones_and_no_label(draft: Draft) -> str:
    draft.need(draft.region in ("US", "CA"), draft.look.get("contact") != "labels")
    draft.person.pop("labels", None)
    contact = draft.person["contact"]
    second = draft.pick(("(202) 555-0171", "646.555.0182", "+1 312 555 0136"))
    draft.person["contact"] = dict(
        pair for key, value in contact.items() for pair in ([(key, value)] + [("phone2", second)] * (key == "phone"))
    )
    return second


@plants("contact/email-missing", languages=ANY)
def no_email(draft: Draft) -> None:
    take(draft, "email")


@plants("contact/email-buried", languages=ANY)
def email_at_the_end(draft: Draft) -> str:
    draft.need(draft.format == "pdf")
    value = take(draft, "email")
    draft.person["last"] = LAST.format(label="Email", value=value)
    return value


@plants("contact/email-buried")
def email_in_a_section_at_the_end(draft: Draft) -> str:
    return at_the_end(draft, "email", "Email")


@plants("contact/email-invalid", languages=ANY)
def provider_mistyped(draft: Draft) -> str:
    return address(draft, "{local}@" + draft.pick(("gmial.com", "gmail.con", "hotmial.com", "yaho.com", "outlok.com")))


@plants("contact/email-invalid", languages=ANY)
def address_malformed(draft: Draft) -> str:
    return address(draft, draft.pick(("{local}@example", "{given}..{given}@example.com", "{local}@example..com")))


@plants("contact/email-invalid", languages=ANY)
def address_hidden_from_machines(draft: Draft) -> None:
    address(draft, draft.pick(("{local} (at) example.com", "{local}[at]example.com", "{local} at example dot com")))
    draft.person["links"] = {"email": ""}


@plants("contact/email-odd", languages=ANY)
def joke_address(draft: Draft) -> str:
    jokes = (
        "partyanimal@example.com",
        "sexy{given}@example.com",
        "{given}rocks@example.com",
        "ninja.{given}@example.com",
    )
    return address(draft, draft.pick((*jokes, "princess{given}@example.org", "xX_{given}_Xx@example.com")))


@plants("contact/email-odd", languages=ANY)
def birth_year_in_the_address(draft: Draft) -> str:
    return address(draft, "{local}" + draft.pick(("1987", "1974", ".1990", "_1968")) + "@example.com")


@plants("contact/email-odd", languages=ANY)
def address_of_two(draft: Draft) -> str:
    return address(
        draft, draft.pick(("{given}andsusan@example.com", "{given}.and.bob@example.org", "thesmithfamily@example.com"))
    )


@plants("contact/email-odd", languages=ANY)
def address_without_a_name(draft: Draft) -> str:
    return address(draft, draft.pick(("qz48213@example.com", "x_y-9917@example.com", "bxtrkq@example.com")))


@plants("contact/email-odd", languages=ANY)
def address_lent_for_a_day(draft: Draft) -> str:
    return address(
        draft, "{local}@" + draft.pick(("mailinator.com", "guerrillamail.com", "10minutemail.com", "yopmail.com"))
    )


@plants("contact/link-mismatch", languages=ANY)
def mail_goes_to_another(draft: Draft) -> None:
    draft.person["links"] = {"email": draft.pick(("mailto:a.jorgensen@example.net", "mailto:name@example.com"))}


@plants("contact/link-mismatch", languages=ANY)
def profile_of_another(draft: Draft) -> None:
    draft.person["links"] = {"linkedin": "https://www.linkedin.com/in/" + draft.pick(("a-jorgensen", "pat-lee-88"))}


@plants("contact/link-mismatch")
def site_on_the_own_machine(draft: Draft) -> None:
    draft.person["contact"]["site"] = "https://portfolio.example"
    draft.person["links"] = {
        "site": draft.pick(("http://localhost:8000/", "http://127.0.0.1:3000/me", "file:///C:/cv/index.html"))
    }


@plants("contact/name-unclear", languages=ANY)
def title_of_the_document_for_a_name(draft: Draft) -> None:
    draft.person |= {"name": draft.pick(("Curriculum Vitae", "Resume", "CURRICULUM VITAE")), "title": "", "author": ""}
    draft.person.pop("credentials", None)


@plants("contact/profile-link-missing", languages=ANY)
def no_linkedin(draft: Draft) -> None:
    take(draft, "linkedin")


@plants("contact/email-employer", languages=ANY)
def address_at_work(draft: Draft) -> str:
    draft.need(draft.stem not in ("student", "graduate", "academic", "copywriter", "designer"))
    employer = draft.person["work"][0]["employer"]
    plain = unicodedata.normalize("NFKD", employer).encode("ascii", "ignore").decode()
    words = "".join(c if c.isalnum() else " " for c in plain).split()
    draft.need(len(words) > 1)
    return address(draft, "{local}@" + "".join(words).lower() + ".example")


@plants("contact/hidden-from-parsers", languages=ANY)
def phone_in_the_page_header_of_word(draft: Draft) -> str:
    draft.need(draft.format == "docx")
    value = take(draft, "phone")
    draft.look["contact"] = "header"
    draft.person["header"] = f"{draft.person['name']} | {value}"
    return value
