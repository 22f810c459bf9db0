from itadesk.desktop.qt_words import WORDS, QtWords
from itadesk.language import SPEECH


def test_qt_says_its_buttons_in_thai() -> None:
    words = QtWords()

    assert not words.isEmpty()
    assert words.translate("QPlatformTheme", "Cancel") == "ยกเลิก"
    assert words.translate("QPlatformTheme", "Something else") is None
    assert all(words.translate("", word) != word for word in WORDS)


def test_in_english_qt_speaks_for_itself() -> None:
    SPEECH.use("en")

    assert QtWords().translate("QPlatformTheme", "Cancel") == "Cancel"
