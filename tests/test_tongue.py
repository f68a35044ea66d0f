"""In which language a resume is, told from little text."""

from __future__ import annotations

import pytest

from resumelint.tongue import guess

SAID = [
    ("en", "Led a team of nine and opened two shops in the north of the city"),
    ("en", "Jane Doe\nWelder\nExperience\nAcme\nEducation\nSkills\nMIG, TIG, reading of drawings"),
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
def test_the_language_is_told_from_small_words_or_the_alphabet(code: str, text: str) -> None:
    assert guess(text) == code
