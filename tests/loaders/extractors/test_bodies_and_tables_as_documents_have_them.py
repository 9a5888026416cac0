"""Bodies that a document names in a way of its own, and tables whose groups do not stand in the first column."""

from tests.loaders.saying import MINUTES, said

BOARD = "Marlshire's county strategy group is Safer Marl (“the Board”). "


def test_what_is_called_the_board_is_one_whatever_its_name() -> None:
    members = "The members of the Board are Marlshire Council and Marlshire Police. "
    text = BOARD + members + "It is chaired by Marlshire Council."
    assert said(text, "MEMBER_OF", "CHAIRS") == {
        ("MEMBER_OF", "Marlshire Council", "Safer Marl"),
        ("MEMBER_OF", "Marlshire Police", "Safer Marl"),
        ("CHAIRS", "Marlshire Council", "Safer Marl"),
    }


def test_a_table_of_partnerships_gives_their_chairs_and_priorities_and_no_leads() -> None:
    text = (
        "Each partnership is told who leads.\n\n"
        "| District | Partnership | Chaired by | Priorities 2025/26 |\n| --- | --- | --- | --- |\n"
        "| Arden | Arden Community Safety Partnership | Arden Council | Burglary; Hate crime |\n"
        "| Brook | Brook Community Safety Partnership | Brook Homes | Road safety |\n"
    )
    assert said(text, "LEADS", "CHAIRS", "SETS") == {
        ("CHAIRS", "Arden Council", "Arden Community Safety Partnership"),
        ("CHAIRS", "Brook Homes", "Brook Community Safety Partnership"),
        ("SETS", "Arden Community Safety Partnership", "Burglary"),
        ("SETS", "Arden Community Safety Partnership", "Hate crime"),
        ("SETS", "Brook Community Safety Partnership", "Road safety"),
    }


def test_levels_and_lines_of_accountability_are_no_leads() -> None:
    text = (
        "A high level leads to a plan, and the level helps the Board choose.\n\n"
        "| Threat | Level | Score |\n| --- | --- | --- |\n"
        "| Burglary | High | 66 |\n| Hate crime | Low | 20 |\n\n"
        "| Group | Accountable to |\n| --- | --- |\n| Marl Burglary Group | Marl Safety Board |\n"
    )
    line = ("REPORTS_TO", "Marl Burglary Group", "Marl Safety Board")
    assert said(text, "LEADS", "SUPPORTS", "REPORTS_TO") == {line}


def test_a_column_of_acts_and_a_caption_say_what_the_groups_rest_on_and_whose_they_are() -> None:
    text = (
        "| Group | Legal basis |\n| --- | --- |\n"
        "| Marl Prevent Board | Counter-Terrorism and Security Act 2015 |\n"
        "| Marl Violence Group | Police, Crime, Sentencing and Courts Act 2022 |\n\n"
        "Both report to the Marl Safety Board.\n"
    )
    assert said(text, "GOVERNED_BY", "REPORTS_TO") == {
        ("GOVERNED_BY", "Marl Prevent Board", "Counter-Terrorism and Security Act 2015"),
        ("GOVERNED_BY", "Marl Violence Group", "Police, Crime, Sentencing and Courts Act 2022"),
        ("REPORTS_TO", "Marl Prevent Board", "Marl Safety Board"),
        ("REPORTS_TO", "Marl Violence Group", "Marl Safety Board"),
    }


def test_minutes_speak_of_today_and_she_is_who_spoke() -> None:
    text = (
        "The Head of Housing presented the plan. She reminded members that the Marl Burglary Group, "
        "of which she was chair, "
        "reported to the Executive Board."
    )
    held = MINUTES.partition("\n\n")[2]
    front = f"# SAFER MARL PARTNERSHIP\n\n# EXECUTIVE BOARD\n\n{held}Minutes of the meeting\n\n"
    assert said(text, "CHAIRS", "REPORTS_TO", front=front) == {
        ("CHAIRS", "Head of Housing", "Marl Burglary Group"),
        ("REPORTS_TO", "Marl Burglary Group", "Safer Marl Partnership Executive Board"),
    }


def test_what_the_next_sentence_takes_back_is_not_said() -> None:
    told = "The old page says that Marl Police leads on burglary. "
    assert said(told + "Marl Council leads on fraud.", "LEADS") == {
        ("LEADS", "Marl Police", "burglary"),
        ("LEADS", "Marl Council", "fraud"),
    }
    mended = told + "This is incorrect. Marl Council leads on fraud."
    assert said(mended, "LEADS") == {("LEADS", "Marl Council", "fraud")}


def test_recommendations_by_number_are_not_done() -> None:
    text = "R3 That the Marl Safety Board set up a Retail Crime Group, chaired by Marl Council.\n"
    assert said(text, "CHAIRS", "CONVENES") == set()
