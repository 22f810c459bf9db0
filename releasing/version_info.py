"""What Windows shows about the program among the properties of its file."""

from typing import Any, Final

from itadesk import __version__

THAI, UNICODE = 0x041E, 0x04B0
WORDS: Final = {
    "CompanyName": "itadesk",
    "FileDescription": "itadesk: จากคะแนน ITA สู่ประกาศที่พร้อมลงนาม",
    "LegalCopyright": "Apache-2.0",
    "ProductName": "itadesk",
}


def four_numbers(version: str) -> tuple[int, ...]:
    """A version as Windows counts: `0.1.0` is (0, 1, 0, 0)."""
    numbers = [int(part) for part in version.split(".")]
    return (*numbers, *[0] * (4 - len(numbers)))


def version_info(name: str) -> Any:  # noqa: ANN401  PyInstaller has it on Windows only
    """The description of the executable of this name."""
    from PyInstaller.utils.win32 import versioninfo  # noqa: PLC0415  it loads only on Windows

    words = {**WORDS, "FileVersion": __version__, "ProductVersion": __version__, "InternalName": name}
    words["OriginalFilename"] = f"{name}.exe"
    strings = [versioninfo.StringStruct(key, said) for key, said in words.items()]
    return versioninfo.VSVersionInfo(
        ffi=versioninfo.FixedFileInfo(filevers=four_numbers(__version__), prodvers=four_numbers(__version__)),
        kids=[
            versioninfo.StringFileInfo([versioninfo.StringTable(f"{THAI:04X}{UNICODE:04X}", strings)]),
            versioninfo.VarFileInfo([versioninfo.VarStruct("Translation", [THAI, UNICODE])]),
        ],
    )
