"""Words used as headings of the columns of a matrix, in several languages."""

import re
from collections.abc import Mapping

from teamcanvas.model.title_forms import plain_title

_OVER_ACTIVITIES = """
activity, activities, task, tasks, deliverable, deliverables, work package, work packages, process, process step, step,
steps, what, action, actions, milestone, work item, responsibility, responsibilities, decision, decisions, lot, lots,
aktivität, aktivitäten, aufgabe, aufgaben, arbeitspaket, tätigkeit, schritt, activité, activités, tâche, tâches,
livrable, étape du processus, actividad, actividades, tarea, tareas, entregable, atividade, atividades, tarefa, tarefas,
attività, compito, taak, taken, zadanie, zadania, úkol, feladat, задача, задачи, работа, 作業, タスク, 任务, 任務
"""
_OVER_ROLES = """
role, roles, who, person, people, name, names, team, team member, stakeholder, stakeholders, function, functions,
position, party, department, rolle, rollen, wer, rôle, rôles, qui, acteur, acteurs, rol, roles, quién, papel, ruolo,
роль, роли, 角色, 役割
"""
_OVER_SECTIONS = """
stage, stages, phase, phases, section, category, area, workstream, work stream, stream, domain, group, theme, topic,
subprocess, abschnitt, kategorie, bereich, phase nr, étape, catégorie, domaine, fase, fases, etapa, categoría, área,
categoria, fase del proyecto, этап, фаза, фаза проекта, フェーズ, 阶段, 階段
"""
_OVER_PEOPLE = """
name, names, person, people, who, holder, held by, staff, member, members, assigned to, resource, employee, owner name,
nom, nombre, nome, personne, naam, имя, 氏名, 姓名
"""
_BESIDE = """
remark, remarks, note, notes, comment, comments, description, due, due date, deadline, date, status, frequency, tool,
tools, output, outputs, input, inputs, link, links, artefact, artefacts, artifact, artifacts, priority, reference, why,
see, see also, total, totals, count, counts, sum,
bemerkung, bemerkungen, kommentar, beschreibung, termin, remarque, remarques, commentaire, commentaires, échéance,
observaciones, comentarios, plazo, fecha
"""


def _listed(words: str) -> frozenset[str]:
    return frozenset(plain_title(word) for word in words.split(",") if word.strip())


OVER_ACTIVITIES = _listed(_OVER_ACTIVITIES)
OVER_ROLES = _listed(_OVER_ROLES)
OVER_SECTIONS = _listed(_OVER_SECTIONS)
OVER_PEOPLE = _listed(_OVER_PEOPLE)
"""Headings of a row of names of people."""
BESIDE = _listed(_BESIDE)
"""Headings of columns that belong to no role."""

LEGEND_HEADS = frozenset({"key", "legend", "letter", "letters", "code", "raci", "symbol", "meaning", "abbreviation"})
"""Headings of the columns of a legend."""

_BETWEEN_WORDS = re.compile(r"[/\\|]")


def over_activities(text: str) -> bool:
    """Whether a heading is a word for activities."""
    return plain_title(text) in OVER_ACTIVITIES


def over_roles(text: str) -> bool:
    """Whether a heading is a word for roles, also at a corner for both: `Role / activity`."""
    words = [plain_title(word) for word in _BETWEEN_WORDS.split(text)]
    return words[0] in OVER_ROLES and all(word in OVER_ROLES | OVER_ACTIVITIES for word in words)


_SHEET_NAMES: Mapping[str, int] = {
    "raci": 3,
    "rasci": 3,
    "daci": 3,
    "rapid": 2,
    "matrix": 2,
    "responsib": 2,
    "accountab": 2,
    "who does what": 2,
    "matrice": 2,
    "matriz": 2,
    "verantwort": 2,
    "definition": -3,
    "legend": -3,
    "glossary": -3,
    "instruction": -3,
    "read me": -3,
    "readme": -3,
    "about": -2,
    "help": -2,
    "example": -1,
    "template": -1,
    "lists": -2,
    "lookup": -2,
    "by person": -1,
}


def weight_of_name(name: str) -> int:
    """The score of the name of a sheet for containing the matrix; below 0 for other content."""
    plain = plain_title(name)
    return sum(weight for word, weight in _SHEET_NAMES.items() if word in plain)
