"""In which language a resume and each of its lines is, told from little text; and which rules speak there."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from resumelint.engine import run as engine
from resumelint.engine import sheet
from resumelint.ruleset import load_rules, select
from resumelint.text.tongue import of_document, of_passage

SAID = [
    ("en", "Led a team of nine and opened two shops in the north of the city"),
    ("en", "Jane Doe\nWelder\nExperience\nAcme\nEducation\nSkills\nMIG, TIG, reading of drawings"),
    ("en", "Jane Doe\nSales clerk in a shop\nDo returns as a rule, a late shift a day, and a tour a week"),
    (
        "en",
        "joe@roe.com | linkedin.com/in/joe | roe.com\nServed as a plumber in a port and did repairs for it",
    ),
    ("de", "Berufserfahrung\nEntwickler bei der Muster GmbH, verantwortlich für den Betrieb"),
    ("fr", "Expérience professionnelle\nChargée de projets dans une agence avec des clients du secteur public"),
    ("es", "Experiencia laboral\nIngeniera de software en una empresa de logística con clientes en todo el país"),
    ("pt", "Experiência profissional\nAnalista de dados em uma empresa de logística, com foco no cliente"),
    ("it", "Esperienza lavorativa\nIngegnere presso una ditta della provincia, con responsabilità del personale"),
    ("nl", "Werkervaring\nVerpleegkundige op de afdeling van het ziekenhuis, met een team van acht"),
    ("ja", "職務経歴書\n株式会社サンプルでデータ分析を担当"),
    ("zh", "教育背景\n上海交通大学 软件工程师"),
    ("ru", "Опыт работы\nРазработчик в компании, отвечал за поддержку сервисов и обучение стажёров"),
    ("", "Jane Doe\nAcme Robotics 2019"),
    ("", ""),
]


@pytest.mark.parametrize(("code", "text"), SAID)
def test_a_document_tells_its_language(code: str, text: str) -> None:
    assert of_document(text) == code


def test_a_language_whose_small_words_are_not_known_is_told_too() -> None:
    text = "Vastasin asiakaspalvelusta ja yhdeksän hengen tiimin johtamisesta. Kehitin ohjelmistoja ja koulutin uusia "
    assert of_document(text + "työntekijöitä, ja vastasin myös laskutuksesta sekä yrityksen raportoinnista.") == "fi"


LINES = [
    ("de", "Migration der Kubernetes-Cluster nach AWS EKS"),
    ("de", "Senkung des Ausschusses um 18 % durch bessere Vorrichtungen"),
    ("fr", "Formation des nouveaux employés à la sécurité"),
    ("es", "Preparación de informes mensuales para la gerencia"),
    ("pt", "Elaboração de relatórios mensais para a diretoria"),
    ("it", "Insegnamento della matematica a classi di trenta alunni"),
    ("nl", "Onderhandelen over contracten met Italiaanse leveranciers"),
    ("pl", "Przygotowanie miesięcznych raportów dla kierownictwa firmy"),
]


@pytest.mark.parametrize(("code", "line"), LINES)
def test_a_line_tells_its_language_whatever_the_document_is_in(code: str, line: str) -> None:
    assert {of_passage([line], other) for other in ("en", code, "")} == {code}


UNSURE = ["Team player", "Referenzen", "Acme Robotics 2019", "jane.doe@example.com, example.com/jane/und/der/die", ""]


@pytest.mark.parametrize("line", UNSURE)
def test_a_short_or_unsure_line_is_in_the_language_of_its_document(line: str) -> None:
    assert [of_passage([line], other) for other in ("en", "de", "")] == ["en", "de", ""]


def test_a_line_that_cannot_tell_is_in_the_language_of_what_stands_around_it() -> None:
    assert of_passage(["Team Player.", "Ich arbeite gerne mit Menschen aus aller Welt. Team Player."], "en") == "de"


RULES = load_rules(installed=False)
ENGLISH = [
    "Led a team of nine engineers and cut the build times of the whole company by half",
    "Opened two shops in the north of the city and hired the staff for them",
]
DUTCH = [
    "Gaf leiding aan een ploeg van negen ingenieurs met wie de bouwtijden van het bedrijf werden gehalveerd",
    "Leidde nieuwe medewerkers op en maakte de verslagen voor de directie van de fabriek",
]


def said(summary: str, bullets: list[str], rule: str = "tone/cliche") -> list[str]:
    job = {"position": "Engineer", "name": "Northwind", "startDate": "2019", "highlights": bullets}
    told = {"basics": {"name": "Jane Doe", "summary": summary}, "work": [job]}
    return places({"resume": told, "language": ""}, rule)


def places(sample: dict[str, Any], rule: str) -> list[str]:
    resume = sheet.resume_of(sample)
    findings, crashed = engine.run(select(RULES, (rule,)), resume, today=datetime.date(2026, 11, 22))
    assert not crashed
    return [f.location.text for f in findings if f.rule == rule and f.location]


MIXED = [
    ("I am a team player and like to work with people of all ages.", ENGLISH, ["team player"]),
    ("Ik ben een team player en werk graag met mensen uit de hele wereld.", ENGLISH, []),
    ("Ik ben een team player en werk graag met mensen uit de hele wereld.", DUTCH, []),
    ("I am a team player and like to work with people of all ages.", DUTCH, ["team player"]),
    ("Built bridges for the city. Ik ben een team player en werk graag met mensen uit de stad.", ENGLISH, []),
    ("Team player", ENGLISH, ["Team player"]),
    ("Team player", DUTCH, []),
]


@pytest.mark.parametrize(("summary", "bullets", "told"), MIXED)
def test_a_rule_about_words_speaks_on_the_lines_whose_language_it_knows(
    summary: str, bullets: list[str], told: list[str]
) -> None:
    assert said(summary, bullets) == told


def test_a_document_in_no_language_that_can_be_told_is_left_alone() -> None:
    told = {"basics": {"name": "Jane Doe", "summary": "Team player"}}
    assert places({"resume": told, "language": "en"}, "tone/cliche") == ["Team player"]
    assert places({"resume": told, "language": ""}, "tone/cliche") == []


def test_nothing_is_missed_in_a_job_told_in_a_language_the_rule_does_not_know() -> None:
    polish = ["Przygotowanie miesięcznych raportów dla kierownictwa firmy", "Szkolenie nowych pracowników w dziale"]
    summary = "I have worked with people in the north of the city and I am at home in the trade. " * 3
    assert said(summary, polish, "impact/results-missing") == []
    assert said(summary, ["Prepared the reports for the management of the firm"], "impact/results-missing")
