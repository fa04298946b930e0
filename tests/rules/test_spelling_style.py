"""spelling-style reports the rarer of two ways to spell English, and never rewrites the house style."""

import pytest

RULE = "spelling-style"


@pytest.mark.parametrize(
    ("text", "better"),
    [
        pytest.param("They organized and recognized, then [[emphasised]].", "emphasized", id="-ise"),
        pytest.param("The organization of their [[mobilisation]].", "mobilization", id="-isation"),
        pytest.param("Two programmes and a [[program]].", "programme", id="program"),
        pytest.param("The labour of neighbours and their [[behavior]].", "behaviour", id="-or"),
        pytest.param("The centre and the [[centers]].", "centres", id="-er"),
        pytest.param("They travelled, then [[canceled]].", "cancelled", id="one l"),
        pytest.param("In defence and for [[offenses]].", "offences", id="-ense"),
        pytest.param("They analysed and [[analyzed]].", "analysed", id="-yze"),
        pytest.param("The dialogue and the [[dialogs]].", "dialogues", id="-og"),
        pytest.param("To fulfil, in [[fulfillment]] of.", "fulfilment", id="two l"),
        pytest.param("Ten per cent and ten [[percent]].", "per cent", id="percent"),
        pytest.param("They cooperate in [[co-ordination]].", "coordination", id="a hyphen"),
        pytest.param("An ageing and [[aging]] society.", "ageing", id="aging"),
    ],
)
def test_names_the_house_style(check_marked, text, better):
    (problem,) = check_marked(RULE, text)

    assert problem.replacement == better
    assert not problem.is_safe


def test_groups_the_places_of_a_family(check_marked):
    text = "They organize, recognize and emphasize, but [[realise]] and [[specialise]]."
    (problem,) = check_marked(RULE, text)

    assert [same.replacement for same in problem.same] == ["specialize"]
    assert "-ise 2 times" in problem.message


def test_reports_the_rarer_way_without_a_fix_where_it_is_the_house_style(check_marked):
    (problem,) = check_marked(RULE, "They organise, recognise and [[emphasize]].")

    assert problem.replacement is None


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The Organisation met to organize in the Department of Labor on labour.", id="names"),
        pytest.param(
            "They organized, exercised, advised, promised, surprised and comprised.", id="one spelling"
        ),
        pytest.param("They organised a capsized, oversized prize otherwise.", id="one spelling with z"),
        pytest.param("The programme used a computer program.", id="software"),
        pytest.param("They organized what “we organise”.", id="a quotation"),
        pytest.param("They organised and recognised labor programs.", id="one way throughout"),
        pytest.param("移徙者 organise organize。", id="Chinese"),
    ],
)
def test_leaves_alone_what_is_right(check_marked, text):
    check_marked(RULE, text)
