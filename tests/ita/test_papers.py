from itadesk.ita.papers import PaperKind, default_key


def test_a_paper_without_a_key_gets_one_of_its_own() -> None:
    assert default_key(PaperKind.NEWS, 2569, []) == "news-2569"
    assert default_key(PaperKind.NEWS, 2569, ["news-2569", "news-2569-2"]) == "news-2569-3"
