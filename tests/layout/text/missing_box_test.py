from teamcanvas.layout.text.missing_box import missing_name, missing_width


def a_box_is_named_after_its_code_point_test() -> None:
    assert missing_name("\n") == "000A"
    assert missing_name("\U00016800") == "16800"


def the_box_of_several_characters_is_named_after_the_first_test() -> None:
    assert missing_width("\U0001f469\u200d\U0001f4bb") == missing_width("\U0001f469")
    assert missing_width("\U0001f469") > missing_width("\n")
