"""A person's name as people write it in one: title, given name and family name."""

import re
from typing import Final, NamedTuple

_PREFIX: Final = re.compile(
    r"(นางสาว|นาง|นาย|น\.ส\.|ดร\.|ว่าที่\s?(?:ร้อยตรี|ร้อยโท|ร้อยเอก|ร\.ต\.|ร\.ท\.|ร\.อ\.)(?:หญิง)?"
    r"|(?:พันจ่าอากาศ|พันจ่า|จ่าอากาศ|จ่าสิบ|จ่า|เรืออากาศ|เรือ|นาวาอากาศ|นาวา)(?:ตรี|โท|เอก)"
    r"|(?:สิบ|ร้อย|พัน)(?:ตำรวจ)?(?:ตรี|โท|เอก)|พล(?:ตำรวจ)?(?:ตรี|โท|เอก)(?=\s)|ดาบตำรวจ|(?:[ก-ฮ]\.){2,3})\s*(?=[ก-ฮเ-ไ])"
)
"""Before a letter that a word can begin with, so that no name is cut in two."""


class FullName(NamedTuple):
    """The parts of a name; what was not written is empty."""

    prefix: str
    given: str
    family: str

    @property
    def is_whole(self) -> bool:
        """Whether there are a given name and a family name, and no part of a title among them."""
        return bool(self.given and self.family) and "." not in self.given + self.family


def name_parts(written: str) -> FullName:
    """The parts of a name that is written in one."""
    flat = " ".join(written.split())
    match = _PREFIX.match(flat)
    given, _blank, family = flat[match.end() if match else 0 :].partition(" ")
    return FullName(match[1] if match else "", given, family)
