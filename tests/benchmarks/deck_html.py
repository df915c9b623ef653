"""The board and the matrix of a plan as a web page of two slides, for programs that print web pages."""

from html import escape

from teamcanvas.model.board import board_of
from teamcanvas.model.plan import Plan
from teamcanvas.model.raci.matrix import raci_of
from teamcanvas.model.stage import Stage

STYLE = """
@page { size: 960pt 540pt; margin: 0 }
* { box-sizing: border-box }
body { margin: 0; font: 8pt/1.25 sans-serif; color: #1b2430 }
section { width: 960pt; height: 539pt; padding: 24pt 36pt; overflow: hidden; break-after: page }
h1 { font-size: 18pt; margin: 0 0 8pt }
h2 { font-size: 11pt; margin: 0 0 6pt }
.board { display: grid; grid-template-columns: 1fr 1fr 1fr 1fr; gap: 12pt }
.stage { border: 1pt solid #d5d9e0; border-radius: 8pt; padding: 8pt }
.cards { display: grid; grid-template-columns: 1fr 1fr; gap: 4pt }
.card { border: .75pt solid #d5d9e0; border-left: 4pt solid #6b4e9b; border-radius: 3pt; padding: 2pt 4pt }
.card b, .card span { display: flex; justify-content: space-between }
table { border-collapse: collapse; font-size: 7pt; line-height: 1 }
th { text-align: left; font-weight: 400; border-bottom: .5pt solid #d5d9e0 }
thead th { writing-mode: vertical-rl; max-height: 80pt }
td { text-align: center; width: 24pt; border-bottom: .5pt solid #d5d9e0 }
td b { display: inline-block; width: 20pt; border-radius: 3pt; background: #1d4ed8; color: #fff }
"""


def deck_html(plan: Plan) -> str:
    """A web page without scripts or anything from elsewhere."""
    scenario = plan.scenarios[0]
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{escape(plan.title)}</title>'
        f"<style>{STYLE}</style></head><body>"
        f'<section><h1>{escape(plan.title)}</h1><div class="board">'
        f"{''.join(_stage(plan, stage) for stage in Stage)}</div></section>"
        f"<section><h1>{escape(scenario.title)}</h1>{_matrix(plan)}</section></body></html>"
    )


def _stage(plan: Plan, stage: Stage) -> str:
    board = board_of(plan, plan.scenarios[0])
    names = {person.id: person.name for person in plan.people}
    cards: list[str] = []
    for card in board.cards[stage]:
        role = board.catalogue.roles[card.role]
        chips = "".join(
            f"<span><i>{escape(names[one.person] if one.person else 'Vacant')}</i><i>{one.fte:g}</i></span>"
            for one in card.placements
        )
        family = role.family[:2].upper()
        cards.append(f'<div class="card"><b><i>{escape(role.title)}</i><i>{family}</i></b>{chips}</div>')
    return f'<div class="stage"><h2>{stage.value}</h2><div class="cards">{"".join(cards)}</div></div>'


def _matrix(plan: Plan) -> str:
    scenario = plan.scenarios[0]
    matrix = raci_of(plan, scenario)
    catalogue = board_of(plan, scenario).catalogue
    heads = "".join(f'<th scope="col">{escape(catalogue.roles[role].title)}</th>' for role in matrix.columns)
    rows: list[str] = []
    for row in matrix.rows.values():
        cells = "".join(
            f"<td>{f'<b>{letters}</b>' if (letters := row.cells.get(role, '')) else ''}</td>" for role in matrix.columns
        )
        rows.append(f'<tr><th scope="row">{escape(row.activity.title)}</th>{cells}</tr>')
    return f"<table><thead><tr><th></th>{heads}</tr></thead><tbody>{''.join(rows)}</tbody></table>"
