"""Finding the encoding of a text by how plausible it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teamcanvas.storage.sheets.encodings import ENCODINGS, decoded

TEXTS = [
    ("cp1250", "Activity;Project manager;Właściciel żądań\nOkreślić potrzeby właściciela;I;A\n"),
    ("cp1250", "Úkol;Vedoucí projektu;Správce údajů\nSběr dat;A;R\nŘízení změn;I;C\n"),
    ("cp1250", "Feladat;Felelős;Fejlesztő\nAdatgyűjtés;A;R\n"),
    ("cp1251", "Задача;Руководитель проекта;Владелец данных\nСобрать данные;R;A\n"),
    ("cp1251", "Завдання;Керівник проєкту;Власник даних\nЗібрати дані;R;A\n"),
    ("cp1252", "Aufgabe;Führung;Größe\nDaten für Übung;A;R\n"),
    ("cp1252", "Tâche;Propriétaire des données;Ingénieur\nPréparer l’évaluation;A;R\n"),
    ("cp1252", "Tarea;Dueño;Ingeniería\nDefinición;A;R\n"),
    ("cp1252", "Tarefa;Gestão;Informação\nDefinições;A;R\n"),
    ("cp1252", "Opgave;Ejer;Løsning\nVælg data på;A;R\n"),
    ("cp1252", "Task;Résumé owner;Data engineer\nCollect – all;A;R\n"),
    ("cp1253", "Εργασία;Διευθυντής;Μηχανικός\nΣυλλογή δεδομένων;A;R\n"),
    ("cp1254", "Görev;Yönetici;Veri mühendisi\nModeli eğit, ışık;A;R\n"),
    ("cp1255", "משימה;מנהל פרויקט;מהנדס נתונים\nאיסוף;A;R\n"),
    ("cp1256", "المهمة;مدير المشروع;مهندس البيانات\nجمع;A;R\n"),
    ("cp1257", "Užduotis;Savininkas;Inžinierius\nRinkti duomenis į sąrašą;A;R\n"),
    ("cp874", "งาน;ผู้จัดการโครงการ;วิศวกรข้อมูล\nเก็บข้อมูล;A;R\n"),
    ("cp932", "作業;プロジェクトマネージャー;データエンジニア\nデータを集める;A;R\n"),
    ("cp932", "要件定義;責任者;担当者\n設計;A;R\n"),
    ("cp949", "작업;관리자;데이터 엔지니어\n데이터 수집;A;R\n"),
    ("gb18030", "任务;项目经理;数据工程师\n收集数据;A;R\n"),
    ("big5", "任務;專案經理;資料工程師\n收集資料;A;R\n"),
    ("koi8-r", "Задача;Руководитель проекта;Владелец данных\nСобрать данные;R;A\n"),
    ("cp866", "Задача;Руководитель проекта;Владелец данных\nСобрать данные;R;A\n"),
    ("cp850", "Aufgabe;Führung;Größe\nDaten für Übung;A;R\n"),
    ("mac_roman", "Aufgabe;Führung;Größe\nDaten für Übung;A;R\n"),
    ("utf-8", "Задача;データ;Größe\n"),
]


@pytest.mark.parametrize(("encoding", "text"), TEXTS)
def a_code_page_is_known_by_the_language_it_makes_sense_in_test(encoding: str, text: str) -> None:
    assert decoded(text.encode(encoding)) == (text, encoding)
    assert decoded(("Plain;A;R\n" * 10_000 + text).encode(encoding))[1] == encoding


@pytest.mark.parametrize("encoding", list(ENCODINGS))
def every_encoding_can_be_chosen_test(encoding: str) -> None:
    assert decoded("Task;A;R".encode(encoding), encoding) == ("Task;A;R", encoding)


def a_page_says_its_encoding_itself_test() -> None:
    page = '<html><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><td>и</td>'
    assert decoded(page.encode("cp1251"))[1] == "cp1251"


def a_broken_place_does_not_make_unicode_a_code_page_test() -> None:
    text, encoding = decoded("Größe;Führung;Übung;Änderung;Prüfung;Zürich;".encode() + b"K\xf6ln")
    assert (encoding, text[-4:]) == ("utf-8", "K\ufffdln")


@given(st.binary(max_size=400))
def any_bytes_are_some_text_test(data: bytes) -> None:
    text, encoding = decoded(data)
    assert encoding in ENCODINGS
    assert isinstance(text, str)
