"""Mutants of documents: the same seed gives the same ones."""

from __future__ import annotations

import io
import random
import zipfile
import zlib

TOKENS = (
    *(b"\0", b"\xff", b"<<", b">>", b"[", b"]", b"(", b")", b"stream", b"endstream", b"endobj", b"obj", b" 0 R"),
    *(b"/Kids", b"/Length 999999999", b"/W [9 9 9]", b"-1", b"1e400", b"99999999999999999999", b"/Parent 1 0 R"),
    *(b"<w:p>", b"</w:p>", b"<w:tbl>", b"<w:tr>", b'w:val="-1"', b'w:val="99999999999"', b"<![CDATA[", b"&#0;"),
    *(b"{", b"}", b'"', b"\n", b",", b"- - -", b"\xe2\x80\xae", b"\xed\xa0\x80", b"January 2020", b"2020-99-99"),
)


def mutant(content: bytes, chance: random.Random) -> bytes:
    """The document, damaged: its bytes, or what stands packed in it, which damage to the bytes hardly reaches."""
    if content.startswith(b"PK") and chance.random() < 0.8:
        return _in_zip(content, chance)
    if content.startswith(b"%PDF") and chance.random() < 0.6:
        return _in_stream(content, chance)
    return _damaged(content, chance)


def _damaged(content: bytes, chance: random.Random) -> bytes:
    data = bytearray(content)
    for _ in range(chance.choice((1, 1, 2, 3, 8, 40))):
        if not data:
            break
        at = chance.randrange(len(data))
        span = min(chance.choice((1, 1, 4, 30, 400)), len(data) - at)
        match chance.randrange(6):
            case 0:
                data[at] = chance.randrange(256)
            case 1:
                del data[at : at + span]
            case 2:
                data[at:at] = data[at : at + span] * chance.choice((1, 3, 50))
            case 3:
                data[at:at] = chance.choice(TOKENS)
            case 4:
                other = chance.randrange(len(data))
                data[at : at + span] = data[other : other + span]
            case 5 if chance.random() < 0.2:
                del data[at:]
    return bytes(data)


def _in_zip(content: bytes, chance: random.Random) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as archive, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as copy:
        names = archive.namelist()
        chosen = chance.choice([name for name in names if name.endswith(("document.xml", ".csv"))] + names)
        for name in names:
            member = archive.read(name)
            copy.writestr(name, _damaged(member, chance) if name == chosen else member)
    return out.getvalue()


def _in_stream(content: bytes, chance: random.Random) -> bytes:
    """A PDF with one of its packed streams damaged, and its length put right."""
    starts = [i for i in _places(content, b"stream\n") if content[i - 10 : i].find(b"end") < 0]
    chance.shuffle(starts)
    for start in starts[:8]:
        begin = start + len(b"stream\n")
        try:
            unpacker = zlib.decompressobj()
            inner = unpacker.decompress(content[begin:])
        except zlib.error:
            continue
        end = len(content) - len(unpacker.unused_data)
        packed = zlib.compress(_damaged(inner, chance))
        head = content[:start]
        return head + b"stream\n" + packed + content[end:]
    return _damaged(content, chance)


def _places(content: bytes, mark: bytes) -> list[int]:
    found, at = [], content.find(mark)
    while at >= 0:
        found.append(at)
        at = content.find(mark, at + 1)
    return found
