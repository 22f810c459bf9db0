"""The office: who it is and where."""

from dataclasses import dataclass
from typing import Final

KINDS: Final = (
    "องค์การบริหารส่วนตำบล",
    "เทศบาลตำบล",
    "เทศบาลเมือง",
    "เทศบาลนคร",
    "องค์การบริหารส่วนจังหวัด",
)

HEADS: Final = {
    "องค์การบริหารส่วนตำบล": "นายกองค์การบริหารส่วนตำบล",
    "เทศบาลตำบล": "นายกเทศมนตรีตำบล",
    "เทศบาลเมือง": "นายกเทศมนตรีเมือง",
    "เทศบาลนคร": "นายกเทศมนตรีนคร",
    "องค์การบริหารส่วนจังหวัด": "นายกองค์การบริหารส่วนจังหวัด",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """An office as it is named on its papers. An empty text means: not entered.

    Attributes:
        document_code: what the numbers of its letters and memos begin with, such as กส 72301.
        units: the names of its divisions, offered wherever a responsible unit is typed.
        whole_words: names and terms that no line of a paper ends in, beside those that the program knows.
    """

    kind: str
    name: str
    subdistrict: str = ""
    district: str = ""
    province: str = ""
    address: str = ""
    website: str = ""
    phone: str = ""
    facebook: str = ""
    document_code: str = ""
    units: tuple[str, ...] = ()
    whole_words: tuple[str, ...] = ()

    @property
    def full_name(self) -> str:
        """Kind and name in one word, as it stands on every paper."""
        return self.kind + self.name

    @property
    def place(self) -> str:
        """District and province as far as they are known: อำเภอคำม่วง จังหวัดกาฬสินธุ์.

        Nothing for the office of a province, whose name says where it is.
        """
        in_capital = self.province == "กรุงเทพมหานคร"
        district = ("เขต" if in_capital else "อำเภอ") + self.district if self.district else ""
        province = self.province if in_capital else "จังหวัด" + self.province if self.province else ""
        if province and self.full_name.endswith(province):
            return ""
        return " ".join(part for part in (district, province) if part)

    @property
    def head_position(self) -> str:
        """The title of the elected head; empty where the kind is not a known one."""
        return HEADS[self.kind] + self.name if self.kind in HEADS else ""
