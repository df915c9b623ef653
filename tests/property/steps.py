"""The model of undo and redo for tests, a list of plans independent of the store."""

from teamcanvas.model.plan import Plan


class Steps:
    """The expected plans of undo and redo."""

    def __init__(self, plan: Plan, *, clean: bool = True) -> None:
        self.plans = [plan]
        self.titles: list[str] = []
        self.at = 0
        self.clean_at = 0 if clean else None
        self._run: str | None = None

    @property
    def plan(self) -> Plan:
        return self.plans[self.at]

    @property
    def undo_text(self) -> str:
        return self.titles[self.at - 1] if self.at else ""

    @property
    def redo_text(self) -> str:
        return self.titles[self.at] if self.at < len(self.titles) else ""

    def commit(self, title: str, plan: Plan, merge: str | None) -> bool:
        if plan == self.plan:
            return False
        del self.plans[self.at + 1 :], self.titles[self.at :]
        if self.clean_at is not None and self.clean_at > self.at:
            self.clean_at = None
        if merge is not None and merge == self._run and self.at != self.clean_at:
            self.plans[self.at], self.titles[self.at - 1] = plan, title
            if plan == self.plans[self.at - 1]:
                self.back()
                del self.plans[self.at + 1 :], self.titles[self.at :]
                return True
        else:
            self.plans.append(plan)
            self.titles.append(title)
            self.at += 1
        self._run = merge
        return True

    def back(self) -> bool:
        return self._go(-1)

    def forth(self) -> bool:
        return self._go(1)

    def _go(self, by: int) -> bool:
        if not 0 <= self.at + by < len(self.plans):
            return False
        self.at += by
        self._run = None
        return True
